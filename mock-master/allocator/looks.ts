import type { Cluster, Framework } from '../cluster.ts'
import type { Resources } from '../resources.ts'
import { allocatorParts } from './candidates.ts'

/** What is known about what is left of an agent. Another rest is another object, so this never ages. */
export interface Look {
  isWorth?: boolean
  readonly roles: Map<string, RoleLook>
}

interface RoleLook {
  readonly eligible: Resources
  isEnough?: boolean
  /** By set of capabilities; frameworks with the same capabilities share the set. */
  readonly candidates: Map<ReadonlySet<string>, Resources>
}

/**
 * Spares a run the same question again and again: most agents have nothing to offer to anybody, and
 * most frameworks of a role would get the same. Only frameworks that set a minimum of their own are
 * asked one by one.
 */
export class Looks {
  readonly #cluster: Cluster
  /** Any framework of the usual kind stands for all of them. */
  readonly #usual: Framework | undefined
  readonly #allUsual: boolean

  constructor(cluster: Cluster) {
    this.#cluster = cluster
    const served = [...cluster.frameworks.values()].filter(({ active }) => active)
    this.#usual = served.find((framework) => !hasOwnMinimum(framework))
    this.#allUsual = !served.some(hasOwnMinimum)
  }

  /** Whether anything of it could be offered to anybody at all. */
  isWorth(available: Resources): boolean {
    if (available.isEmpty) return false
    const usual = this.#usual
    if (usual === undefined || !this.#allUsual) return true
    const look = this.#look(available)
    look.isWorth ??= this.#isEnough(usual, '', available)
    return look.isWorth
  }

  /** Whether what the role may have of it could be enough for the framework. */
  mayBeEnough(available: Resources, role: string, framework: Framework): boolean {
    if (hasOwnMinimum(framework)) return true
    const look = this.#roleLook(available, role)
    look.isEnough ??= this.#isEnough(framework, role, look.eligible)
    return look.isEnough
  }

  /** What the role may have of it and the framework understands. */
  candidate(available: Resources, role: string, framework: Framework): Resources {
    const { understands } = this.#cluster.parts.allocator
    const { eligible, candidates } = this.#roleLook(available, role)
    const choose = () => eligible.filter((resource) => understands(framework, resource))
    if (understands !== allocatorParts.understands) return choose()
    const known = candidates.get(framework.capabilities)
    if (known !== undefined) return known
    const candidate = choose()
    candidates.set(framework.capabilities, candidate)
    return candidate
  }

  #isEnough(framework: Framework, role: string, resources: Resources): boolean {
    const cluster = this.#cluster
    return cluster.parts.allocator.isAllocatable(cluster, framework, role, resources)
  }

  #roleLook(available: Resources, role: string): RoleLook {
    const { roles } = this.#look(available)
    const known = roles.get(role)
    if (known !== undefined) return known
    const eligible = this.#cluster.parts.allocator.eligible(available, role)
    const look = { eligible, candidates: new Map() }
    roles.set(role, look)
    return look
  }

  #look(available: Resources): Look {
    const { looks } = this.#cluster.allocator
    const known = looks.get(available)
    if (known !== undefined) return known
    const look = { roles: new Map() }
    looks.set(available, look)
    return look
  }
}

const hasOwnMinimum = ({ info }: Framework): boolean => info.offer_filters !== undefined
