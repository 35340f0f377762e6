import type { Resources } from '../resources.ts'

/** Amounts by resource name in thousandths, so that sums come out even. */
export type Amounts = Map<string, number>

export function amountsOf(resources: Resources): Amounts {
  const amounts: Amounts = new Map()
  for (const [name, quantity] of resources.quantities()) {
    amounts.set(name, Math.round(quantity * 1000))
  }
  return amounts
}

export function addAmounts(to: Amounts, amounts: Amounts, sign: 1 | -1 = 1): void {
  for (const [name, amount] of amounts) {
    const sum = (to.get(name) ?? 0) + sign * amount
    if (sum === 0) to.delete(name)
    else to.set(name, sum)
  }
}

/** The largest part that the amounts take of any resource. */
export function dominantShare(
  amounts: Amounts,
  totals: Amounts,
  excluded: readonly string[],
): number {
  let share = 0
  for (const [name, amount] of amounts) {
    const total = totals.get(name) ?? 0
    if (total > 0 && !excluded.includes(name)) share = Math.max(share, amount / total)
  }
  return share
}

/**
 * What one client, a role or a framework in a role, is charged with. A shared resource weighs its
 * whole size from the first copy on an agent until the last one has gone; more copies weigh nothing.
 */
export class Charge {
  readonly amounts: Amounts = new Map()
  /** How often something was allocated, ever: of equal shares the smaller number comes first. */
  allocations = 0
  readonly #shared = new Map<string, Resources>()

  get isEmpty(): boolean {
    return this.amounts.size === 0 && this.#shared.size === 0
  }

  /** Returns by how much the amounts have grown. */
  add(agentId: string, resources: Resources): Amounts {
    const growth = amountsOf(resources.nonShared)
    const added = resources.shared
    if (!added.isEmpty) {
      const before = this.#shared.get(agentId)
      const after = before === undefined ? added : before.plus(added)
      this.#shared.set(agentId, after)
      addAmounts(growth, amountsOf(after))
      if (before !== undefined) addAmounts(growth, amountsOf(before), -1)
    }
    addAmounts(this.amounts, growth)
    return growth
  }

  /** Returns by how much the amounts have shrunk. */
  remove(agentId: string, resources: Resources): Amounts {
    const shrinkage = amountsOf(resources.nonShared)
    const removed = resources.shared
    const before = this.#shared.get(agentId)
    if (!removed.isEmpty && before !== undefined) {
      const after = before.minus(removed)
      if (after.isEmpty) this.#shared.delete(agentId)
      else this.#shared.set(agentId, after)
      addAmounts(shrinkage, amountsOf(before))
      addAmounts(shrinkage, amountsOf(after), -1)
    }
    addAmounts(this.amounts, shrinkage, -1)
    return shrinkage
  }
}
