import type { Framework } from '../cluster.ts'
import type { Resources } from '../resources.ts'
import { type Amounts, addAmounts, dominantShare } from './shares.ts'
import { type Client, Sorter } from './sorter.ts'

/** A role in the tree of roles: its own frameworks, and the roles below it. */
export interface RoleNode {
  readonly role: string
  readonly frameworks: Sorter<Framework>
  /** Its sub-roles, and itself under `.` for what its own frameworks hold. */
  readonly children: Sorter<RoleNode>
}

/** Who is charged with what, role by role. The shares are parts of all registered agents together. */
export class RoleTree {
  readonly totals: Amounts = new Map()
  readonly #excluded: readonly string[]
  readonly #weights: ReadonlyMap<string, number>
  readonly #nodes = new Map<string, RoleNode>()
  readonly #root: RoleNode

  constructor(excluded: readonly string[], weights: ReadonlyMap<string, number>) {
    this.#excluded = excluded
    this.#weights = weights
    this.#root = this.#node('')
  }

  /** The roles that have a framework to serve, each with its frameworks, in the order of service. */
  *inOrder(node: RoleNode = this.#root): Generator<RoleNode> {
    for (const { subject } of node.children.sort()) {
      if (subject === node) yield node
      else yield* this.inOrder(subject)
    }
  }

  track(role: string, framework: Framework): void {
    const { frameworks } = this.#grow(role)
    if (frameworks.get(framework.id) === undefined) frameworks.add(framework.id, framework)
  }

  untrack(role: string, framework: Framework): void {
    const node = this.#nodes.get(role)
    if (node === undefined) return
    node.frameworks.remove(framework.id)
    if (node.frameworks.size > 0) return
    node.children.remove(ownPath(role))
    this.#prune(role)
  }

  /** A role that the framework has left is forgotten once the framework holds nothing in it. */
  untrackIdle(role: string, framework: Framework): void {
    const client = this.#nodes.get(role)?.frameworks.get(framework.id)
    if (client?.charge.isEmpty) this.untrack(role, framework)
  }

  setActive(role: string, framework: Framework, active: boolean): void {
    const node = this.#nodes.get(role)
    const client = node?.frameworks.get(framework.id)
    if (node === undefined || client === undefined) return
    node.frameworks.setActive(client, active)
    const isServed = node.frameworks.sort().length > 0
    const own = node.children.get(ownPath(role))
    if (own !== undefined) node.children.setActive(own, isServed)
  }

  charge(framework: Framework, role: string, agentId: string, resources: Resources): void {
    this.#change(framework, role, (client) => client.charge.add(agentId, resources), 1)
  }

  discharge(framework: Framework, role: string, agentId: string, resources: Resources): void {
    this.#change(framework, role, (client) => client.charge.remove(agentId, resources), -1)
  }

  /** An allocation counts once for the framework, its role and every role above. */
  countAllocation(framework: Framework, role: string): void {
    const node = this.#nodes.get(role)
    const client = node?.frameworks.get(framework.id)
    if (node === undefined || client === undefined) return
    client.charge.allocations += 1
    node.frameworks.moved(client)
    for (const [sorter, above] of this.#upwards(role)) {
      above.charge.allocations += 1
      sorter.moved(above)
    }
  }

  changeTotals(amounts: Amounts, sign: 1 | -1): void {
    addAmounts(this.totals, amounts, sign)
    this.unsort()
  }

  unsort(): void {
    for (const { frameworks, children } of this.#nodes.values()) {
      frameworks.unsort()
      children.unsort()
    }
  }

  /** The weighted dominant share of what the role's own frameworks hold. */
  shareOf(role: string): number | undefined {
    const own = this.#nodes.get(role)?.children.get(ownPath(role))
    if (own === undefined) return undefined
    return this.#share(own.charge.amounts) / (this.#weights.get(role) ?? 1)
  }

  node(role: string): RoleNode | undefined {
    return this.#nodes.get(role)
  }

  roles(): Iterable<string> {
    return this.#nodes.keys()
  }

  #share(amounts: Amounts): number {
    return dominantShare(amounts, this.totals, this.#excluded)
  }

  #change(
    framework: Framework,
    role: string,
    change: (client: Client<unknown>) => Amounts,
    sign: 1 | -1,
  ): void {
    const node = this.#nodes.get(role)
    const client = node?.frameworks.get(framework.id)
    const own = node?.children.get(ownPath(role))
    if (node === undefined || client === undefined || own === undefined) return
    change(client)
    node.frameworks.moved(client)
    const delta = change(own)
    node.children.moved(own)
    for (const [sorter, above] of this.#upwards(role)) {
      if (above === own) continue
      addAmounts(above.charge.amounts, delta, sign)
      sorter.moved(above)
    }
  }

  /** The clients that stand for the role: itself under `.`, then itself and every role above. */
  *#upwards(role: string): Generator<[Sorter<RoleNode>, Client<RoleNode>]> {
    const own = this.#nodes.get(role)?.children
    const ownClient = own?.get(ownPath(role))
    if (own !== undefined && ownClient !== undefined) yield [own, ownClient]
    for (let path = role; path !== ''; path = parentOf(path)) {
      const siblings = this.#nodes.get(parentOf(path))?.children
      const client = siblings?.get(path)
      if (siblings !== undefined && client !== undefined) yield [siblings, client]
    }
  }

  #node(role: string): RoleNode {
    const node: RoleNode = {
      role,
      frameworks: new Sorter<Framework>(({ charge }) => this.#share(charge.amounts)),
      children: new Sorter<RoleNode>(
        ({ charge, path }) => this.#share(charge.amounts) / (this.#weights.get(path) ?? 1),
      ),
    }
    this.#nodes.set(role, node)
    return node
  }

  /** The role's node, with its own client and every node above it. */
  #grow(role: string): RoleNode {
    const node = this.#nodes.get(role) ?? this.#node(role)
    if (node.children.get(ownPath(role)) === undefined) node.children.add(ownPath(role), node)
    for (let path = role; path !== ''; path = parentOf(path)) {
      const parent = this.#nodes.get(parentOf(path)) ?? this.#node(parentOf(path))
      const child = this.#nodes.get(path)
      if (child === undefined || parent.children.get(path) !== undefined) break
      parent.children.setActive(parent.children.add(path, child), true)
    }
    return node
  }

  #prune(role: string): void {
    const node = this.#nodes.get(role)
    if (role === '' || node === undefined || node.children.size > 0) return
    this.#nodes.delete(role)
    this.#nodes.get(parentOf(role))?.children.remove(role)
    this.#prune(parentOf(role))
  }
}

const ownPath = (role: string): string => `${role}/.`

function parentOf(role: string): string {
  const slash = role.lastIndexOf('/')
  return slash < 0 ? '' : role.slice(0, slash)
}
