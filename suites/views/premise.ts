// What the operator was shown, and what must have been in it.
import type { Entry } from '../../spec-schemas/types.ts'
import { once } from '../harness/once.ts'
import { list, parseObject, text } from '../harness/read.ts'
import type { Timeline } from '../harness/timeline.ts'

/** The answers to a call of the operator API, where the history has them. */
export function answersTo(entries: readonly Entry[], type: string): Answered[] {
  return answers(entries).filter((one) => one.type === type)
}

interface Answered {
  at: number
  type: unknown
  answer: unknown
}

const answers = once((entries: readonly Entry[]): readonly Answered[] =>
  entries.flatMap((entry) => {
    if (entry.type !== 'CALL' || entry.who !== 'operator' || entry.status !== 200) return []
    const { at, call, answer } = entry
    return answer === undefined ? [] : [{ at, type: call.type, answer }]
  }),
)

/** The answers of a listing below the root or below `/master`. */
export function* listings(entries: readonly Entry[], path: string) {
  for (const entry of entries) {
    if (entry.type !== 'REQUEST' || entry.status !== 200) continue
    if (entry.request.path.replace(/^\/master(?=\/)/, '') !== path) continue
    const answer = parseObject(entry.body ?? '')
    if (answer !== undefined) yield { at: entry.at, answer }
  }
}

/** Every framework in every answer to GET_FRAMEWORKS. */
export function* shownFrameworks(entries: readonly Entry[]) {
  for (const { at, answer } of answersTo(entries, 'GET_FRAMEWORKS')) {
    for (const framework of list(answer, 'get_frameworks', 'frameworks')) {
      yield { at, id: text(framework, 'framework_info', 'id', 'value') ?? '', framework }
    }
  }
}

/** Tasks that certainly run at `at`. */
export function running({ tasks }: Timeline, at: number) {
  return tasks.filter((task) => task.runningAt < at && at < task.mayEndAt)
}

/** Frameworks that certainly listen at `at`: they subscribed, and neither left nor were sent away. */
export function listening({ entries }: Timeline, at: number): { name: string; id: string }[] {
  const ids = new Map<string, string>()
  for (const entry of entries) {
    if (entry.at >= at) break
    if (entry.type === 'EVENT') {
      const id = text(entry.event, 'subscribed', 'framework_id', 'value')
      if (id !== undefined) ids.set(entry.who, id)
    }
    const isEnd =
      entry.type === 'CLOSED' ||
      (entry.type === 'CALL' && ['SUBSCRIBE', 'TEARDOWN'].includes(String(entry.call.type)))
    if (isEnd) ids.delete(entry.who)
    if (entry.type === 'STEP' && entry.action.do === 'DISCONNECT') ids.delete(entry.action.by)
    if (entry.type === 'CALL' && entry.who === 'operator' && entry.call.type === 'TEARDOWN') {
      const id = text(entry.call, 'teardown', 'framework_id', 'value')
      for (const [name, own] of ids) if (own === id) ids.delete(name)
    }
  }
  return [...ids].map(([name, id]) => ({ name, id }))
}
