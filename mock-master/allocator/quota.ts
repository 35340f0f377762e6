import type { Cluster } from '../cluster.ts'
import { reservationRole } from '../resource/predicates.ts'
import { lineage } from '../resource/roles.ts'
import { Resources } from '../resources.ts'
import { type Amounts, addAmounts, amountsOf } from './shares.ts'

/**
 * What quotas leave to a run. A role consumes what is reserved to it, used or not, and what it holds
 * of unreserved resources. A shared volume is part of a reservation, so it is charged once, always.
 */
export class QuotaRun {
  readonly #cluster: Cluster
  readonly #consumed = new Map<string, Amounts>()
  /** Unreserved amounts that nobody holds, minus what unsatisfied guarantees are still owed. */
  readonly #headroom: Amounts = new Map()

  constructor(cluster: Cluster) {
    this.#cluster = cluster
    for (const role of cluster.quotas.keys()) this.#consumed.set(role, new Map())
    for (const agent of cluster.agents.values()) {
      for (const resource of agent.total.reserved()) {
        this.#consume(reservationRole(resource), amountsOf(Resources.of([resource])))
      }
      for (const resources of [agent.offered, ...agent.used.values()]) {
        for (const role of resources.allocationRoles()) {
          const held = resources.unreserved.filter((r) => r.allocation_info?.role === role)
          this.#consume(role, amountsOf(held))
        }
      }
      addAmounts(this.#headroom, amountsOf(cluster.parts.allocator.available(agent).unreserved))
    }
    for (const role of cluster.quotas.keys()) addAmounts(this.#headroom, this.owed(role), -1)
  }

  /** What a role's guarantee still lacks. */
  owed(role: string): Amounts {
    const owed: Amounts = new Map()
    for (const [name, guarantee] of this.#cluster.quotas.get(role)?.guarantees ?? []) {
      const lacking = Math.round(guarantee * 1000) - (this.#consumed.get(role)?.get(name) ?? 0)
      if (lacking > 0) owed.set(name, lacking)
    }
    return owed
  }

  /** The most of an unreserved resource that the role may still get, in thousandths. */
  room(role: string, name: string): number {
    let room = Number.POSITIVE_INFINITY
    for (const ancestor of lineage(role)) {
      const limit = this.#cluster.quotas.get(ancestor)?.limits.get(name)
      if (limit === undefined) continue
      room = Math.min(
        room,
        Math.round(limit * 1000) - (this.#consumed.get(ancestor)?.get(name) ?? 0),
      )
    }
    const isGuaranteed = this.#cluster.quotas.get(role)?.guarantees.has(name) === true
    if (!isGuaranteed && this.#owesAnybody(name)) {
      room = Math.min(room, this.#headroom.get(name) ?? 0)
    }
    return Math.max(room, 0)
  }

  /** An offer of the run gives a role these unreserved resources. */
  give(role: string, resources: Resources): void {
    const given = amountsOf(resources.unreserved)
    const owedBefore = this.owed(role)
    this.#consume(role, given)
    addAmounts(this.#headroom, given, -1)
    addAmounts(this.#headroom, owedBefore)
    addAmounts(this.#headroom, this.owed(role), -1)
  }

  #owesAnybody(name: string): boolean {
    for (const [role, { guarantees }] of this.#cluster.quotas) {
      if (guarantees.has(name) && this.owed(role).has(name)) return true
    }
    return false
  }

  #consume(role: string, amounts: Amounts): void {
    for (const ancestor of lineage(role)) {
      const consumed = this.#consumed.get(ancestor)
      if (consumed !== undefined) addAmounts(consumed, amounts)
    }
  }
}
