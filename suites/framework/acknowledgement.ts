// Whether statuses that want to be acknowledged are: for tasks and for operations alike.
import type { Conduct, Status } from '../conduct/conduct.ts'
import { never } from '../conduct/conduct.ts'
import { broken, type Finding, kept } from '../rule.ts'
import { leftAt } from './premise.ts'

export function* acknowledged(conduct: Conduct, kind: Status['kind']): Generator<Finding> {
  for (const status of conduct.statuses) {
    if (status.kind !== kind || status.uuid === undefined) continue
    if (status.acknowledgedAt !== never) yield kept(status.acknowledgedAt)
    else {
      const at = missedAt(conduct, status)
      if (at !== undefined) yield broken(at, expected(status), actual(status))
    }
  }
}

/**
 * Where it is sure that no acknowledgement will come: where the status had to be sent again, where a later one was
 * acknowledged instead, or where time enough has passed.
 */
function missedAt(conduct: Conduct, { who, kind, sent }: Status): number | undefined {
  const [first, again] = sent
  if (again !== undefined) return again.at
  if (first === undefined) return undefined
  const later = conduct.statuses.find(
    (one) =>
      one.who === who &&
      one.kind === kind &&
      (one.sent[0]?.at ?? 0) > first.at &&
      one.acknowledgedAt !== never,
  )
  if (later !== undefined) return later.acknowledgedAt
  const end = leftAt(conduct, who)
  const endMs = end === never ? conduct.endMs : conduct.msAt(end)
  return endMs - first.ms >= conduct.patienceMs ? first.at : undefined
}

const expected = ({ uuid, state }: Status) => `an acknowledgement of ${state} ${uuid}`

const actual = ({ id, sent }: Status) =>
  sent.length > 1 ? `none, so that it was sent ${sent.length} times for ${id}` : `none for ${id}`
