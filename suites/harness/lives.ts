// The lives of volumes: from when and until when each was there, as operations and what was seen tell.
import type { Resource } from '../../spec-schemas/types.ts'
import { keyOf } from './resource.ts'
import { type At, type Life, never, type OperationFact } from './timeline.ts'

export class Lives {
  readonly all: Life[] = []

  /** True when the volume certainly was there at `at`, as far as was known then. */
  stood(key: string, at: At): boolean {
    return this.all.some((life) => life.key === key && life.bornAt <= at && life.goneAt > at)
  }

  /** A volume that is seen exists, whoever made it; what was doubtful is certain again. */
  seen(at: At, agent: string, volume: Resource, since = at): void {
    const key = keyOf(agent, volume)
    // An offer may have been under way when its volume went.
    if (this.all.some((one) => one.key === key && one.goneAt > since)) return
    const askedAt = this.all.some((one) => one.key === key) ? at : -1
    this.all.push({ key, agent, volume, askedAt, bornAt: at, mayEndAt: never, goneAt: never })
  }

  /** While a DESTROY is under way its volumes may be gone. */
  doubt(fact: OperationFact): void {
    if (fact.outcome === 'refused') return
    for (const life of this.#destroyed(fact)) life.mayEndAt = Math.min(life.mayEndAt, fact.at)
  }

  /** What became of an operation is known, if it is. */
  settle(fact: OperationFact): void {
    if (fact.outcome === 'refused') {
      for (const life of this.#destroyed(fact)) life.mayEndAt = never
    } else if (fact.outcome === 'finished') {
      if (fact.operation.type === 'CREATE') {
        for (const volume of fact.volumes) this.#born(keyOf(fact.agent, volume), volume, fact)
      }
      for (const life of this.#destroyed(fact)) {
        life.mayEndAt = Math.min(life.mayEndAt, fact.at)
        life.goneAt = fact.doneAt
      }
    }
  }

  #born(key: string, volume: Resource, by: OperationFact): void {
    const { agent, at: askedAt, doneAt: bornAt } = by
    const life = { key, agent, volume, askedAt, bornAt, mayEndAt: never, goneAt: never, by }
    const seen = this.all.findLast((one) => one.key === key && one.goneAt === never)
    if (seen === undefined) this.all.push(life)
    else Object.assign(seen, life, { bornAt: Math.min(seen.bornAt, bornAt) })
  }

  /** Those that the DESTROY names and that nothing has ended yet. */
  #destroyed(fact: OperationFact): Life[] {
    if (fact.operation.type !== 'DESTROY') return []
    const keys = fact.volumes.map((volume) => keyOf(fact.agent, volume))
    return this.all.filter(
      (one) => keys.includes(one.key) && one.goneAt === never && isBefore(one, fact),
    )
  }
}

/** True when the DESTROY was sent to a volume that was there, or that the same ACCEPT makes just before. */
function isBefore(life: Life, destroy: OperationFact): boolean {
  const sameAccept = life.by?.at === destroy.at && life.by.by === destroy.by
  return life.bornAt <= destroy.at || (sameAccept && (life.by?.index ?? 0) < destroy.index)
}
