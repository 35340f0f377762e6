import type { CallOf, OfferOperation, Resource } from '../spec-schemas/index.ts'
import type { Acceptance } from './acceptance.ts'
import { refuse as filterOut } from './allocator/filters.ts'
import type { Cluster, Framework, OfferRecord, Refusal } from './cluster.ts'
import { isRefusal, refuse } from './cluster.ts'
import { rescind, withdraw } from './offers.ts'
import { isKnown, normalize } from './operations/format.ts'
import { perform } from './operations/perform.ts'
import { refuseAll, refuseId, refuseMalformed } from './operations/refusals.ts'
import { Resources } from './resources.ts'

/** ACCEPT: the operations run one after the other on what the offers hold; the rest is declined. */
export function accept(cluster: Cluster, framework: Framework, { accept }: CallOf<'ACCEPT'>): void {
  const operations = (accept.operations ?? []).filter(isKnown)
  const ids = (accept.offer_ids ?? []).map(({ value }) => value)
  const offers = cluster.parts.accept.offers(cluster, framework, ids)
  if (isRefusal(offers)) {
    cluster.parts.accept.withdraw(cluster, ids)
    return refuseAll(cluster, framework, operations, offers.refused)
  }

  const acceptance = begin(cluster, framework, offers)
  const wellFormed = operations.filter((operation) => !refuseMalformed(operation, acceptance))
  const permitted = wellFormed.filter((operation) => !refuseId(operation, acceptance))
  const { perform } = cluster.parts.accept
  for (const operation of permitted) perform(normalize(operation, acceptance.role), acceptance)
  finish(acceptance, accept.filters?.refuse_seconds)
}

export interface AcceptParts {
  /** The offers, if they can be accepted together. */
  offers(
    cluster: Cluster,
    framework: Framework,
    ids: readonly string[],
  ): readonly [OfferRecord, ...OfferRecord[]] | Refusal
  /** Offers that could not be accepted together are gone all the same, whoever holds them. */
  withdraw(cluster: Cluster, ids: readonly string[]): void
  /** Before it is known whether the offers hold the volume, so sometimes for nothing. */
  rescindHolders(volumes: readonly Resource[], acceptance: Acceptance): void
  /** One operation; whatever becomes of it, the next one is looked at. */
  perform(operation: OfferOperation, acceptance: Acceptance): void
  /** What is declined of what is left, and hence filtered; the rest is new. */
  declined(acceptance: Acceptance): Resources
}

export const acceptParts: AcceptParts = {
  offers(cluster, framework, ids) {
    const offers: OfferRecord[] = []
    for (const [index, id] of ids.entries()) {
      if (ids.indexOf(id) < index) return refuse(`Duplicate offer ${id} in offer list`)
    }
    for (const id of ids) {
      const offer = cluster.offers.get(id)
      if (offer === undefined) return refuse(`Offer ${id} is no longer valid`)
      offers.push(offer)
    }
    const [first, ...others] = offers
    if (first === undefined) return refuse('No offers specified')
    for (const { id, framework: owner } of offers) {
      if (owner === framework) continue
      return refuse(
        `Offer ${id} has invalid framework ${owner.id} while framework ${framework.id} is expected`,
      )
    }
    for (const { id, role } of others) {
      if (role === first.role) continue
      return refuse(
        `Aggregated offers must be allocated to the same role. Offer ${id} uses role '${role} but another is using role '${first.role}`,
      )
    }
    for (const { id, agent } of others) {
      if (agent === first.agent) continue
      return refuse(
        `Aggregated offers must belong to one single agent. Offer ${id} uses agent ${agent.id} and agent ${first.agent.id}`,
      )
    }
    return [first, ...others]
  },

  withdraw(cluster, ids) {
    for (const id of ids) {
      const offer = cluster.offers.get(id)
      if (offer !== undefined) withdraw(cluster, offer)
    }
  },

  rescindHolders(volumes, { cluster, agent }) {
    for (const volume of volumes) {
      for (const offer of [...agent.offers]) {
        if (offer.resources.contains(volume)) rescind(cluster, offer)
      }
    }
  },

  perform,

  // What operations have made is not what was refused, so no filter hides it.
  declined: ({ remaining, offered }) => remaining.minus(remaining.minus(offered)),
}

function begin(
  cluster: Cluster,
  framework: Framework,
  offers: readonly [OfferRecord, ...OfferRecord[]],
): Acceptance {
  const { agent, role } = offers[0]
  let offered = Resources.empty
  for (const offer of offers) {
    withdraw(cluster, offer)
    offered = offered.plus(offer.resources)
  }
  return {
    cluster,
    framework,
    agent,
    role,
    offered,
    remaining: offered,
    sharedPool: offered.shared,
  }
}

function finish(acceptance: Acceptance, refuseSeconds: number | undefined): void {
  const { cluster, framework, agent, role } = acceptance
  const declined = cluster.parts.accept.declined(acceptance)
  filterOut(cluster, framework, agent, role, declined, refuseSeconds)
}
