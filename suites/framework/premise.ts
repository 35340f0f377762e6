// What several duties ask of what a framework did.
import type { OfferOperation } from '../../spec-schemas/types.ts'
import type { Asked, CallEntry, Conduct, HeldOffer, LaunchedTask } from '../conduct/conduct.ts'
import { type At, never } from '../conduct/conduct.ts'
import { text } from '../harness/read.ts'
import { keyOf } from '../harness/resource.ts'

export const typeOf = ({ call }: CallEntry): string => text(call, 'type') ?? 'a call without type'

/** The principal that a framework had given, if it had. */
export function principalOf(conduct: Conduct, { who, at }: Asked): string | undefined {
  return text(conduct.introduction(who, at)?.info, 'principal')
}

/** The keys of the volumes that an operation names, each once. */
export const keysOf = ({ agent, volumes }: Asked): string[] => [
  ...new Set(volumes.map((volume) => keyOf(agent, volume))),
]

/** A volume's key as a reader knows it: by its id. */
export const idIn = (key: string): string => key.split(' ').slice(2).join(' ')

/** True when an offer holds the volume. */
export const holds = ({ agent, resources }: HeldOffer, key: string): boolean =>
  resources.some((one) => keyOf(agent, one) === key)

export const uses = ({ agent, volumes }: LaunchedTask, key: string): boolean =>
  volumes.some((volume) => keyOf(agent, volume) === key)

/** Operations on a volume, by its key, in order. */
export function onVolume(
  conduct: Conduct,
  key: string,
  ...types: OfferOperation['type'][]
): Asked[] {
  return conduct.operations(...types).filter((asked) => keysOf(asked).includes(key))
}

/** Refusals of an operation that its framework was told of. */
export function* refusals(conduct: Conduct, type: OfferOperation['type']): Generator<Asked> {
  for (const asked of conduct.operations(type)) {
    if (asked.outcome === 'refused' && asked.toldAt !== never) yield asked
  }
}

/** Whether `later` was sent knowing what had become of `asked`. */
export function afterNews(conduct: Conduct, asked: Asked, later: { who: string; at: At }): boolean {
  return (
    later.who === asked.who && (asked.toldAt === asked.at || conduct.knows(later.at, asked.toldAt))
  )
}

/** When the framework was gone, so that nothing more can be expected of it. */
export function leftAt({ sessions, calls }: Conduct, who: string): At {
  const torn = calls.find((one) => one.who === who && one.call.type === 'TEARDOWN')
  const last = sessions.findLast((one) => one.who === who)
  return Math.min(torn?.at ?? never, last?.endedAt ?? never)
}
