// Reads the entries of a history into the facts of a timeline: one function for each kind of entry.
import type {
  Entry,
  History,
  Offer,
  OfferOperation,
  Resource,
  TaskInfo,
} from '../../spec-schemas/types.ts'
import { validate } from '../../spec-schemas/validate.ts'
import { outcomeByEffect } from './effect.ts'
import { Lives } from './lives.ts'
import { ended, offersOf, operationNewsOf, rescindedOf, resourceList, taskNewsOf } from './news.ts'
import { get, isObject, list, text } from './read.ts'
import { isResize } from './resize.ts'
import { isVolume, keyOf, reservationsOf, roleOf } from './resource.ts'
import { type At, type Facts, never, type OfferFact, type OperationFact } from './timeline.ts'

/**
 * Calls that bring offers. In a play a framework is suppressed until it asks, so that what comes was computed after
 * the question, and what it declines it declines while suppressed. The frameworks of a recording were never
 * suppressed; they asked by giving back what they held.
 */
const asking = {
  played: ['SUBSCRIBE', 'REVIVE', 'ACCEPT'],
  recorded: ['SUBSCRIBE', 'REVIVE', 'DECLINE', 'ACCEPT'],
}

/** Commands that run until they are killed. */
const endless = /^(sleep \d{2,}|while true)/

type EntryOf<T extends Entry['type']> = Extract<Entry, { type: T }>

class Fold {
  readonly #lives = new Lives()
  readonly facts: Facts = {
    frameworks: new Map(),
    offers: [],
    operations: [],
    tasks: [],
    lives: this.#lives.all,
    states: [],
    steps: [],
  }
  readonly #entries: readonly Entry[]
  readonly #asking: readonly string[]
  /** Begins every role of a play. */
  readonly #role: string | undefined
  readonly #askedAt = new Map<string, At>()
  readonly #offers = new Map<string, OfferFact>()

  constructor({ entries, scenario, role }: History) {
    this.#entries = entries
    this.#asking = asking[scenario === undefined ? 'recorded' : 'played']
    if (scenario !== undefined) this.#role = role
  }

  entry(entry: Entry): void {
    switch (entry.type) {
      case 'STEP':
        return this.#step(entry)
      case 'CALL':
        return entry.who === 'operator' ? this.#operatorCall(entry) : this.#call(entry)
      case 'EVENT':
        return this.#event(entry)
      case 'REQUEST':
        return this.#request(entry)
      case 'CLOSED':
        return this.#leaves(entry.who, entry.at)
    }
  }

  #step({ at, action, skipped }: EntryOf<'STEP'>): void {
    const last = this.facts.steps.at(-1)
    if (last?.to === never) last.to = at
    if (skipped !== undefined) return
    this.facts.steps.push({ at, to: never, action })
    if (action.do !== 'DISCONNECT') return
    this.#leaves(action.by, at)
    this.#mayEnd(action.by, at)
  }

  #call({ at, who, call, status }: EntryOf<'CALL'>): void {
    const type = text(call, 'type') ?? ''
    if (this.#asking.includes(type)) this.#askedAt.set(who, at)
    if (type === 'SUBSCRIBE') this.#subscribe(who, get(call, 'subscribe', 'framework_info'))
    if (type === 'UPDATE_FRAMEWORK' && status === 200) {
      const id = this.facts.frameworks.get(who)?.id
      this.#subscribe(who, get(call, 'update_framework', 'framework_info'), id)
    }
    if (['SUBSCRIBE', 'TEARDOWN'].includes(type)) this.#leaves(who, at)
    for (const id of list(call, type.toLowerCase(), 'offer_ids')) this.#used(text(id, 'value'), at)
    if (type === 'ACCEPT') this.#accept(at, who, call, status)
    if (type === 'KILL') this.#mayEnd(who, at, text(call, 'kill', 'task_id', 'value'))
    if (type === 'TEARDOWN' && status === 202) this.#removed(who, at)
  }

  #subscribe(name: string, info: unknown, id?: string): void {
    const roles = get(info, 'roles')
    const strings = Array.isArray(roles) ? roles.filter((one) => typeof one === 'string') : []
    const principal = text(info, 'principal')
    this.facts.frameworks.set(name, {
      name,
      roles: strings.length > 0 ? strings : [text(info, 'role') ?? '*'],
      capabilities: new Set(list(info, 'capabilities').map((one) => text(one, 'type') ?? '')),
      ...(principal === undefined ? {} : { principal }),
      ...(id === undefined ? {} : { id }),
    })
  }

  #accept(at: At, by: string, call: unknown, status: number | undefined): void {
    const offers = list(call, 'accept', 'offer_ids').flatMap((id) => {
      const seen = this.#offers.get(text(id, 'value') ?? '')
      return seen === undefined ? [] : [seen]
    })
    const agent = offers[0]?.agent ?? ''
    for (const [index, operation] of list(call, 'accept', 'operations').entries()) {
      if (!isOperation(operation)) continue
      if (operation.type === 'LAUNCH' || operation.type === 'LAUNCH_GROUP') {
        if (status === 202) this.#launch(at, by, agent, index, operation)
        continue
      }
      const refused = status !== undefined && status >= 400
      const fact: OperationFact = {
        at,
        by,
        api: 'scheduler',
        agent,
        ...reading(operation),
        index,
        status,
        outcome: refused ? 'refused' : 'unknown',
        doneAt: refused ? this.#after(at) : never,
        offers,
      }
      this.facts.operations.push(fact)
      this.#lives.doubt(fact)
    }
  }

  #launch(at: At, by: string, agent: string, index: number, operation: OfferOperation): void {
    const grouped = operation.type === 'LAUNCH_GROUP'
    const held = resourceList(operation, 'launch_group', 'executor', 'resources')
    const tasks = grouped
      ? list(operation, 'launch_group', 'task_group', 'tasks')
      : list(operation, 'launch', 'task_infos')
    for (const task of tasks) {
      const own = resourceList(task, 'resources').filter(isVolume)
      const executor = [...resourceList(task, 'executor', 'resources'), ...held].filter(isVolume)
      const uses = [...own, ...executor]
      const command = text(task, 'command', 'value') ?? ''
      this.facts.tasks.push({
        at,
        by,
        agent,
        info: task as unknown as TaskInfo,
        id: text(task, 'task_id', 'value') ?? '',
        index,
        uses,
        keys: uses.map((volume) => keyOf(agent, volume)),
        executorKeys: executor.map((volume) => keyOf(agent, volume)),
        grouped,
        states: [],
        runningAt: never,
        mayEndAt: endless.test(command) ? never : at,
        endedAt: never,
      })
    }
  }

  #operatorCall({ at, call, status, answer }: EntryOf<'CALL'>): void {
    const type = text(call, 'type') ?? ''
    if (type === 'GET_AGENTS' && answer !== undefined) return this.#state(at, answer)
    if (type === 'TEARDOWN' && status === 200) {
      return this.#tornDown(text(call, 'teardown', 'framework_id', 'value'), at)
    }
    const payload = get(call, type.toLowerCase())
    const agent = text(payload, 'agent_id', 'value')
    const operation = operatorOperation(type.replace(/_(RESOURCES|VOLUMES)$/, ''), payload)
    if (agent !== undefined && operation) this.#operated(at, 'v1', agent, operation, status)
  }

  #request({ at, request, status, body }: EntryOf<'REQUEST'>): void {
    const path = request.path.replace(/^\/master/, '')
    const type = /^\/(create|destroy)-volumes$|^\/(un)?reserve$/.test(path)
      ? path.slice(1).replace('-volumes', '').toUpperCase()
      : undefined
    if (type === undefined || request.method !== 'POST' || request.body === undefined) return
    const form = new URLSearchParams(request.body)
    const agent = form.get('slaveId')
    const list = type === 'CREATE' || type === 'DESTROY' ? 'volumes' : 'resources'
    const operation = operatorOperation(type, { [list]: parseList(form.get(list)) })
    if (agent !== null && operation) this.#operated(at, 'form', agent, operation, status, body)
  }

  #operated(
    at: At,
    api: 'v1' | 'form',
    agent: string,
    operation: OfferOperation,
    status: number | undefined,
    message?: string,
  ): void {
    const outcome = status === 202 ? 'finished' : status === undefined ? 'unknown' : 'refused'
    const fact: OperationFact = {
      at,
      by: 'operator',
      api,
      agent,
      ...reading(operation),
      index: 0,
      status,
      outcome,
      doneAt: isResize(operation) && outcome === 'finished' ? never : this.#after(at),
      offers: [],
      ...(message === undefined ? {} : { message }),
    }
    this.facts.operations.push(fact)
    if (outcome === 'refused') return
    this.#lives.doubt(fact)
    this.#lives.settle(fact)
  }

  #event({ at, who, event }: EntryOf<'EVENT'>): void {
    const framework = this.facts.frameworks.get(who)
    const id = text(event, 'subscribed', 'framework_id', 'value')
    if (framework && id !== undefined) framework.id = id
    for (const offer of offersOf(event)) this.#offered(at, who, offer)
    this.#used(rescindedOf(event), at)
    const operation = operationNewsOf(event)
    if (operation) this.#operationNews(at, who, operation)
    const task = taskNewsOf(event)
    if (task) this.#taskNews(at, who, task)
  }

  #offered(at: At, who: string, offer: Offer): void {
    const to = this.facts.frameworks.get(who)
    if (to === undefined) return
    const fact: OfferFact = {
      at,
      to,
      offer,
      agent: offer.agent_id.value,
      role: text(offer, 'allocation_info', 'role') ?? to.roles[0] ?? '*',
      resources: resourceList(offer, 'resources'),
      askedAt: this.#askedAt.get(who) ?? at,
      until: never,
    }
    if (this.#isBeside(fact)) return
    this.facts.offers.push(fact)
    this.#offers.set(offer.id.value, fact)
    for (const volume of fact.resources.filter(isVolume))
      this.#lives.seen(at, fact.agent, volume, fact.askedAt)
  }

  /**
   * What others give back on an agent is offered at once, beside the offer of what is reserved to the play: it says
   * nothing about what a framework is offered when it asks.
   */
  #isBeside({ to, agent, role, resources }: OfferFact): boolean {
    if (resources.some((one) => roleOf(one) !== undefined)) return false
    const since = this.facts.steps.at(-1)?.at ?? 0
    return this.facts.offers.some(
      (one) =>
        one.to.name === to.name &&
        one.agent === agent &&
        one.role === role &&
        one.until >= since &&
        one.resources.some((each) => roleOf(each) !== undefined),
    )
  }

  /** An offer is over when it is answered or rescinded. */
  #used(id: string | undefined, at: At): void {
    const offer = this.#offers.get(id ?? '')
    if (offer) offer.until = Math.min(offer.until, at)
  }

  #leaves(who: string, at: At): void {
    for (const offer of this.facts.offers) {
      if (offer.to.name === who) offer.until = Math.min(offer.until, at)
    }
  }

  #operationNews(at: At, who: string, news: { id: string; state: string; message?: string }): void {
    const fact = this.facts.operations.findLast(
      (one) => one.by === who && one.outcome === 'unknown' && idOf(one.operation) === news.id,
    )
    if (fact === undefined) return
    fact.doneAt = at
    if (news.message !== undefined) fact.message = news.message
    if (news.state === 'OPERATION_FINISHED') {
      fact.outcome = 'finished'
    } else if (/ERROR|FAILED|DROPPED/.test(news.state)) {
      fact.outcome = 'refused'
    }
    this.#lives.settle(fact)
  }

  #taskNews(
    at: At,
    who: string,
    news: { task: string; state: string; reason?: string; message?: string },
  ): void {
    const fact = this.facts.tasks.findLast((one) => one.by === who && one.id === news.task)
    if (fact === undefined) return
    const { state, reason, message } = news
    if (state === 'TASK_RUNNING') this.#applied(fact.agent, at, (one) => one.at < fact.at)
    fact.states.push({ at, state, reason, message } as (typeof fact.states)[number])
    if (state === 'TASK_RUNNING' && fact.runningAt === never) fact.runningAt = at
    if (ended.includes(state) && fact.endedAt === never) {
      fact.endedAt = at
      fact.mayEndAt = Math.min(fact.mayEndAt, at)
    }
  }

  #mayEnd(who: string, at: At, id?: string): void {
    for (const task of this.facts.tasks) {
      if (task.by === who && (id === undefined || task.id === id)) {
        task.mayEndAt = Math.min(task.mayEndAt, at)
      }
    }
  }

  /** The operator knows frameworks by their ids. */
  #tornDown(id: string | undefined, at: At): void {
    for (const framework of this.facts.frameworks.values()) {
      if (framework.id === id) this.#removed(framework.name, at)
    }
  }

  /** The tasks of a removed framework are over for the master at once. */
  #removed(who: string, at: At): void {
    this.#mayEnd(who, at)
    for (const task of this.facts.tasks) {
      if (task.by === who) task.endedAt = Math.min(task.endedAt, this.#after(at))
    }
  }

  /**
   * A resize that the operator was told of as accepted is done when the agent's disk is seen to be otherwise, or when the
   * agent has run a task that it was sent later: it takes one thing after the other.
   */
  #applied(agent: string, at: At, isDone: (fact: OperationFact) => boolean): void {
    for (const fact of this.facts.operations) {
      const isOpen = fact.outcome === 'finished' && fact.doneAt === never && fact.agent === agent
      if (isOpen && isResize(fact.operation) && isDone(fact)) fact.doneAt = at
    }
  }

  /** What was asked for and never answered is known by its effect. */
  #resolve(at: At, agent: string, total: Resource[]): void {
    const present = new Set(total.filter(isVolume).map((one) => keyOf(agent, one)))
    for (const fact of this.facts.operations) {
      if (fact.outcome !== 'unknown' || fact.agent !== agent) continue
      const outcome = outcomeByEffect(fact, this.facts.operations, present, this.#lives)
      if (outcome === undefined) continue
      fact.doneAt = at
      fact.outcome = outcome
      this.#lives.settle(fact)
    }
  }

  #state(at: At, answer: unknown): void {
    const agents = list(answer, 'get_agents', 'agents').map((agent) => ({
      id: text(agent, 'agent_info', 'id', 'value') ?? '',
      total: this.#own(agent, 'total_resources'),
      allocated: this.#own(agent, 'allocated_resources'),
      offered: this.#own(agent, 'offered_resources'),
    }))
    const knownAt = this.#after(at)
    this.facts.states.push({ at, knownAt, agents })
    for (const { id, total } of agents) {
      this.#applied(id, at, (fact) => disksOf(total) !== disksOf(this.#totalBefore(id, fact.at)))
      this.#resolve(knownAt, id, total)
      for (const volume of total.filter(isVolume)) this.#lives.seen(knownAt, id, volume)
    }
  }

  #totalBefore(agent: string, at: At): Resource[] {
    const state = this.facts.states.findLast((one) => one.knownAt <= at)
    return state?.agents.find((one) => one.id === agent)?.total ?? []
  }

  /** A scenario may ask for the whole view of a cluster that others use too; what is theirs comes and goes. */
  #own(agent: unknown, name: string): Resource[] {
    const role = this.#role
    const all = resourceList(agent, name)
    if (role === undefined) return all
    return all.filter((one) => reservationsOf(one).some((entry) => entry.role.startsWith(role)))
  }

  /** When the answer to something sent at `at` was known: requests are sent one after the other. */
  #after(at: At): At {
    let next = at + 1
    while (this.#entries[next]?.type === 'EVENT') next++
    return next
  }
}

export function read(history: History): Facts {
  const fold = new Fold(history)
  for (const entry of history.entries) fold.entry(entry)
  return fold.facts
}

function isOperation(
  value: Record<string, unknown>,
): value is Record<string, unknown> & OfferOperation {
  return typeof value.type === 'string'
}

function reading(operation: OfferOperation) {
  const key = operation.type.toLowerCase()
  const volumes = resourceList(operation, key, 'volumes')
  return { operation, volumes, wellFormed: validate('operation', operation).length === 0 }
}

function disksOf(total: readonly Resource[]): string {
  const disks = total.filter((one) => one.name === 'disk').map((one) => JSON.stringify(one))
  return disks.sort().join()
}

function idOf(operation: OfferOperation): string | undefined {
  return text(operation, 'id', 'value')
}

/** What the operator asked for, in the words of an offer operation. */
function operatorOperation(type: string, payload: unknown): OfferOperation | undefined {
  const known = ['RESERVE', 'UNRESERVE', 'CREATE', 'DESTROY', 'GROW_VOLUME', 'SHRINK_VOLUME']
  if (!known.includes(type) || !isObject(payload)) return undefined
  const { agent_id: _, ...words } = payload
  return { type, [type.toLowerCase()]: words } as unknown as OfferOperation
}

function parseList(json: string | null): unknown {
  try {
    return JSON.parse(json ?? '[]')
  } catch {
    return []
  }
}
