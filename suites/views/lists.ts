// The lists of GET_AGENTS, and what must be in them.
import type { Resource } from '../../spec-schemas/types.ts'
import { keyOf } from '../harness/resource.ts'
import type { Life, OfferFact, Timeline } from '../harness/timeline.ts'
import { never } from '../harness/timeline.ts'

export interface Lists {
  at: number
  agent: string
  total: Resource[]
  allocated: Resource[]
  offered: Resource[]
}

export function* lists({ states }: Timeline): Generator<Lists> {
  for (const { at, agents } of states) {
    for (const { id, ...rest } of agents) yield { at, agent: id, ...rest }
  }
}

/** Volumes of the agent that certainly exist while a view of it is asked for. */
export function volumesOn(timeline: Timeline, { agent, at }: Lists): Life[] {
  return timeline.lives.filter(
    (life) =>
      life.agent === agent &&
      timeline.existing(life.key, at) === life &&
      !isDestroyed(timeline, life, at),
  )
}

/** A volume can be destroyed by the ACCEPT that makes it, before anybody knows that it was there. */
function isDestroyed(timeline: Timeline, life: Life, at: number): boolean {
  return timeline
    .operations('DESTROY')
    .some(
      (one) =>
        one.outcome !== 'refused' &&
        one.at >= life.askedAt &&
        one.at <= at &&
        one.volumes.some((volume) => keyOf(one.agent, volume) === life.key),
    )
}

/** Offers of the agent that were certainly outstanding: their frameworks used them later. */
export function outstanding({ offers, entries }: Timeline, { agent, at }: Lists): OfferFact[] {
  return offers.filter(
    (one) =>
      one.agent === agent &&
      one.at < at &&
      at < one.until &&
      one.until !== never &&
      entries[one.until]?.type === 'CALL',
  )
}

export function count(agent: string, list: Resource[], key: string): number {
  return list.filter((one) => keyOf(agent, one) === key).length
}
