// A history read once, from front to back, into facts: which frameworks there were, what they were offered, what they
// and the operator asked for, what became of it, which volumes existed when and who used them.
//
// A client never knows the master's state at an instant; it knows what it had sent and what it had heard. So every
// fact has two times: from when it may be so (something was sent) and from when it is certain (something was heard).
// Rules judge on what is certain.
import type {
  CallEntry,
  Entry,
  EventEntry,
  History,
  Offer,
  OfferOperation,
  Resource,
  Step,
  TaskInfo,
} from '../../spec-schemas/types.ts'
import { read } from './fold.ts'
import { list } from './read.ts'
import { isResize, resizedVolume } from './resize.ts'
import { keyOf, reservationsOf, roleOf } from './resource.ts'

/** An entry's index, used as the time of the history. */
export type At = number

export const never: At = Number.POSITIVE_INFINITY

export interface Framework {
  name: string
  /** As the master gave it; absent until it did. */
  id?: string
  roles: string[]
  capabilities: ReadonlySet<string>
  principal?: string
}

export interface OfferFact {
  at: At
  to: Framework
  offer: Offer
  agent: string
  /** The role that the offer is made to. */
  role: string
  resources: Resource[]
  /** The framework's last call that may have brought this offer: nothing older can be in it. */
  askedAt: At
  /** When it was accepted, declined, rescinded, or its framework left. */
  until: At
}

export type Outcome = 'finished' | 'refused' | 'unknown'

export interface OperationFact {
  at: At
  by: string
  api: 'scheduler' | 'v1' | 'form'
  agent: string
  operation: OfferOperation
  /** The volumes of a CREATE or a DESTROY. */
  volumes: Resource[]
  /** False for what no framework would send but to see it refused. */
  wellFormed: boolean
  /** Its place in the ACCEPT; 0 for the operator. */
  index: number
  /** The status of the HTTP answer. */
  status: number | undefined
  outcome: Outcome
  /** Why it was refused, in the master's words. */
  message?: string
  /** When the outcome was known. */
  doneAt: At
  /** The offers that the ACCEPT names, as far as they were seen. */
  offers: OfferFact[]
}

export interface TaskFact {
  at: At
  by: string
  agent: string
  info: TaskInfo
  id: string
  /** Its place in the ACCEPT, as of an operation. */
  index: number
  /** Volumes that it, or its executor, names; a volume named twice stands twice. */
  uses: Resource[]
  keys: string[]
  /** Those of its executor, which may outlive it. */
  executorKeys: string[]
  grouped: boolean
  states: { at: At; state: string; reason?: string; message?: string }[]
  runningAt: At
  /** From here on it may be over: it was killed, its framework left, or its command ends by itself. */
  mayEndAt: At
  endedAt: At
}

/** One volume from its creation to its end; the same name can be given again. */
export interface Life {
  key: string
  agent: string
  volume: Resource
  /** When it was asked for; -1 if it was there before the history began. */
  askedAt: At
  bornAt: At
  /** From here on it may be gone: a DESTROY was sent that was not refused. */
  mayEndAt: At
  goneAt: At
  /** The CREATE that made it, when the history has it. */
  by?: OperationFact
}

export interface StateFact {
  /** When the state was asked for and when it was known. */
  at: At
  knownAt: At
  agents: { id: string; total: Resource[]; allocated: Resource[]; offered: Resource[] }[]
}

export interface StepFact {
  at: At
  /** The entry after the step's last. */
  to: At
  action: Step
}

export interface Facts {
  frameworks: Map<string, Framework>
  offers: OfferFact[]
  operations: OperationFact[]
  tasks: TaskFact[]
  lives: Life[]
  states: StateFact[]
  steps: StepFact[]
}

export class Timeline {
  readonly history: History
  /** The entries of each of the two commonest types: most rules look at one of them only. */
  readonly calls: readonly CallEntry[]
  readonly events: readonly EventEntry[]
  readonly #facts: Facts
  readonly #statesOf = new Map<string, readonly AgentState[]>()

  constructor(history: History) {
    this.history = history
    this.calls = history.entries.filter((entry) => entry.type === 'CALL')
    this.events = history.entries.filter((entry) => entry.type === 'EVENT')
    this.#facts = read(history)
  }

  get entries(): readonly Entry[] {
    return this.history.entries
  }

  get offers(): readonly OfferFact[] {
    return this.#facts.offers
  }

  get tasks(): readonly TaskFact[] {
    return this.#facts.tasks
  }

  get lives(): readonly Life[] {
    return this.#facts.lives
  }

  get states(): readonly StateFact[] {
    return this.#facts.states
  }

  get steps(): readonly StepFact[] {
    return this.#facts.steps
  }

  framework(name: string): Framework | undefined {
    return this.#facts.frameworks.get(name)
  }

  /** The offer that an ACCEPT sent at `at` names, if it names exactly one that was seen. */
  acceptedOffer(by: string, at: At): OfferFact | undefined {
    const accepted = this.offers.filter((one) => one.to.name === by && one.until === at)
    const entry = this.entries[at]
    const named = entry?.type === 'CALL' ? list(entry.call, 'accept', 'offer_ids').length : 0
    return accepted.length === 1 && named === 1 ? accepted[0] : undefined
  }

  /** True when the ACCEPT sent at `at` has operations beside its LAUNCHes. */
  hasOperations(by: string, at: At): boolean {
    return this.operationsWith(by, at).length > 0
  }

  /** The operations of the ACCEPT sent at `at`, its LAUNCHes left out. */
  operationsWith(by: string, at: At): OperationFact[] {
    return this.#facts.operations.filter((one) => one.by === by && one.at === at)
  }

  /** The operations that stand before one in its ACCEPT, LAUNCHes aside. */
  siblings(fact: OperationFact): OperationFact[] {
    return this.#facts.operations.filter(
      (one) => one.by === fact.by && one.at === fact.at && one.index < fact.index,
    )
  }

  /** True when nothing but one operation was asked of its agent from then on until `at`, and no task was launched. */
  isQuiet(fact: OperationFact, at: At): boolean {
    const later = (one: { at: At; agent: string }) =>
      one !== fact && one.agent === fact.agent && one.at >= fact.at && one.at < at
    return (
      !this.#facts.operations.some((one) => later(one) && one.outcome !== 'refused') &&
      !this.tasks.some(later)
    )
  }

  get allOperations(): readonly OperationFact[] {
    return this.#facts.operations
  }

  /** Every operation of a type, by whomever. */
  operations<T extends OfferOperation['type']>(type: T): OperationOfType<T>[] {
    return this.#facts.operations.filter(
      (one): one is OperationOfType<T> => one.operation.type === type,
    )
  }

  /** The volume of that name that certainly exists at `at`. */
  existing(key: string, at: At): Life | undefined {
    return this.lives.find((life) => life.key === key && life.bornAt <= at && at < life.mayEndAt)
  }

  /** The volume of that name that certainly exists just before what was sent at `at`. */
  standing(key: string, at: At): Life | undefined {
    return this.lives.find((life) => life.key === key && life.bornAt <= at && at <= life.mayEndAt)
  }

  /** Tasks that certainly use a volume at `at`: they run, and nothing was done to end them. */
  users(key: string, at: At): TaskFact[] {
    return this.tasks.filter(
      (task) => task.keys.includes(key) && task.runningAt <= at && at < task.mayEndAt,
    )
  }

  /** Tasks that may use a volume at `at`: they were sent, and it is not known that they ended. */
  possibleUsers(key: string, at: At): TaskFact[] {
    return this.tasks.filter(
      (task) =>
        task.keys.includes(key) &&
        task.at <= at &&
        (at < task.endedAt || task.executorKeys.includes(key)),
    )
  }

  /** True when the volume certainly has no user at `at`, pending ones included. */
  isUnused(key: string, at: At): boolean {
    return this.possibleUsers(key, at).length === 0
  }

  /**
   * Offers made under the volume's own role that were asked for when the volume certainly existed, and came while
   * it still did, with no agent at work on its size: meanwhile nobody is offered it. Whether the volume belongs in
   * them depends on the framework and on the volume's use.
   */
  chances(life: Life): OfferFact[] {
    const role = roleOf(life.volume)
    const refined = reservationsOf(life.volume).length > 1
    const resizes = this.#resizes(life)
    return this.offers.filter(
      (one) =>
        (!refined || one.to.capabilities.has('RESERVATION_REFINEMENT')) &&
        one.agent === life.agent &&
        one.role === role &&
        one.askedAt >= life.bornAt &&
        one.at < life.mayEndAt &&
        !resizes.some(({ at, doneAt }) => at <= one.at && one.askedAt <= doneAt),
    )
  }

  /** True when another outstanding offer holds the volume at `at`. */
  isHeld(key: string, at: At): boolean {
    return this.offers.some(
      (one) =>
        one.at < at && at <= one.until && one.resources.some((r) => keyOf(one.agent, r) === key),
    )
  }

  /** Where the volume was seen, in offers and in the operator's views, while it existed. */
  *sightings(life: Life): Generator<{ at: At; volume: Resource }> {
    const lists = [
      ...this.offers.map(({ at, agent, resources }) => ({ at, agent, resources })),
      ...this.states.flatMap(({ at, agents }) =>
        agents.map(({ id, total }) => ({ at, agent: id, resources: total })),
      ),
    ].sort((a, b) => a.at - b.at)
    for (const { at, agent, resources } of lists) {
      if (at < life.bornAt || at >= life.mayEndAt) continue
      for (const volume of resources.filter((one) => keyOf(agent, one) === life.key)) {
        yield { at, volume }
      }
    }
  }

  /** The last state of an agent that was known at `at`. */
  stateBefore(agent: string, at: At): AgentState | undefined {
    return this.#states(agent).findLast((state) => state.knownAt <= at)
  }

  /** The first state of an agent that was asked for at `at` or later. */
  stateAfter(agent: string, at: At): AgentState | undefined {
    return this.#states(agent).find((state) => state.at >= at)
  }

  /** True when the volume's name was given again before `at`. */
  isRemade(life: Life, at: At): boolean {
    return this.lives.some(
      (one) =>
        one !== life &&
        one.key === life.key &&
        one.askedAt >= life.mayEndAt &&
        one.askedAt < at &&
        one.by,
    )
  }

  /** From when on a volume may have another size than it was created with. */
  resizedAt(life: Life): At {
    return Math.min(never, ...this.#resizes(life).map((one) => one.at))
  }

  /** The volume as it stands at `at`, resized or not; undefined where it cannot be known what size it has. */
  standingAs(life: Life, at: At): Resource | undefined {
    const last = this.#resizes(life).findLast((one) => one.at < at)
    if (last === undefined) return life.volume
    const state = this.stateBefore(life.agent, at)
    if (state === undefined || state.at < last.doneAt) return undefined
    return state.total.find((one) => keyOf(life.agent, one) === life.key)
  }

  #resizes(life: Life): OperationFact[] {
    return [...this.operations('GROW_VOLUME'), ...this.operations('SHRINK_VOLUME')].filter(
      (one) =>
        one.outcome !== 'refused' &&
        life.bornAt <= one.at &&
        one.at < life.goneAt &&
        keyOf(one.agent, resizedVolume(one.operation)) === life.key,
    )
  }

  /** True when nothing but one operation can have changed the agent between two states; what was refused did not. */
  isAlone(at: At, before: AgentState, after: AgentState): boolean {
    const between = this.#facts.operations.filter(
      (one) => one.at > before.at && one.at < after.at && one.outcome !== 'refused',
    )
    return between.length === 1 && between[0]?.at === at && this.isSettled(before.id, before.at)
  }

  /** True when no resizing from before `at`, which takes an agent to be done, may yet take effect on the agent. */
  isSettled(agent: string, at: At): boolean {
    return !this.#facts.operations.some(
      (one) =>
        one.agent === agent &&
        one.at < at &&
        one.outcome !== 'refused' &&
        one.doneAt > at &&
        isResize(one.operation),
    )
  }

  #states(agent: string): readonly AgentState[] {
    const known = this.#statesOf.get(agent)
    if (known !== undefined) return known
    const states = this.states.flatMap(({ at, knownAt, agents }) => {
      const found = agents.find((one) => one.id === agent)
      return found === undefined ? [] : [{ at, knownAt, ...found }]
    })
    this.#statesOf.set(agent, states)
    return states
  }
}

export interface AgentState {
  id: string
  at: At
  knownAt: At
  total: Resource[]
  allocated: Resource[]
}

export type OperationOfType<T extends OfferOperation['type']> = OperationFact & {
  operation: Extract<OfferOperation, { type: T }>
}
