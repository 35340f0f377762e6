// A history read once, from front to back, into facts: which frameworks there were, what they were offered, what they
// and the operator asked for, what became of it, which volumes existed when and who used them.
//
// A client never knows the master's state at an instant; it knows what it had sent and what it had heard. So every
// fact has two times: from when it may be so (something was sent) and from when it is certain (something was heard).
// Rules judge on what is certain.
import type {
  Entry,
  History,
  Offer,
  OfferOperation,
  Resource,
  Step,
  TaskInfo,
} from '../../spec-schemas/types.ts'
import { read } from './fold.ts'
import { isEligible, keyOf } from './resource.ts'

/** An entry's index, used as the time of the history. */
export type At = number

export const never: At = Number.POSITIVE_INFINITY

export interface Framework {
  name: string
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
}

export type Outcome = 'finished' | 'refused' | 'unknown'

export interface OperationFact {
  at: At
  by: string
  api: 'scheduler' | 'v1' | 'form'
  agent: string
  operation: OfferOperation
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
  readonly #facts: Facts

  constructor(history: History) {
    this.history = history
    this.#facts = read(history.entries)
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

  /** Tasks that certainly use a volume at `at`: they run, and nothing was done to end them. */
  users(key: string, at: At): TaskFact[] {
    return this.tasks.filter(
      (task) => task.keys.includes(key) && task.runningAt <= at && at < task.mayEndAt,
    )
  }

  /** Tasks that may use a volume at `at`: they were sent, and it is not known that they ended. */
  possibleUsers(key: string, at: At): TaskFact[] {
    return this.tasks.filter(
      (task) => task.keys.includes(key) && task.at <= at && at < task.endedAt,
    )
  }

  /** True when the volume certainly has no user at `at`, pending ones included. */
  isUnused(key: string, at: At): boolean {
    return this.possibleUsers(key, at).length === 0
  }

  /** Frameworks' offers of an agent that a volume reserved to `role` belongs in. */
  offersFor(agent: string, role: string): OfferFact[] {
    return this.offers.filter((one) => one.agent === agent && isEligible(one.role, role))
  }

  /** What the operator API showed of an agent, from `from` until before `to`. */
  statesOf(agent: string, from: At, to: At): { at: At; total: Resource[] }[] {
    return this.states
      .filter((state) => from <= state.at && state.knownAt <= to)
      .flatMap((state) => {
        const found = state.agents.find((one) => one.id === agent)
        return found === undefined ? [] : [{ at: state.at, total: found.total }]
      })
  }

  /** The volume's name in this history. */
  keyOf(agent: string, volume: Resource): string {
    return keyOf(agent, volume)
  }
}

export type OperationOfType<T extends OfferOperation['type']> = OperationFact & {
  operation: Extract<OfferOperation, { type: T }>
}
