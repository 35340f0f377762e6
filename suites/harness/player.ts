// A player does what a scenario's frameworks do: subscribes them, gets them offers, sends their calls. At any moment
// only the framework whose turn it is may be offered anything; the others are suppressed. So every offer that comes
// was asked for, after all that the history shows before it.
import type {
  AwaitStep,
  FrameworkInfo,
  FrameworkSpec,
  Offer,
  OperationSpec,
  Scenario,
  Step,
  VolumeSpec,
} from '../../spec-schemas/types.ts'
import { type Arena, belongs, trimOffers } from './arena.ts'
import {
  acknowledgementOf,
  ended,
  offersOf,
  operationNewsOf,
  rescindedOf,
  resourcesOf,
  taskNewsOf,
} from './news.ts'
import { text } from './read.ts'
import { type Context, changedInfo, frameworkInfo, operation, rolesIn } from './spell.ts'
import { Waits } from './waits.ts'
import type { Answer, Stream, Wire } from './wire.ts'

const scheduler = '/api/v1/scheduler'

/** A task that never was: the answer to a question about it comes after everything before it on the stream. */
const barrier = 'barrier-'

interface Player {
  name: string
  spec: FrameworkSpec
  info: FrameworkInfo
  id?: string
  streamId?: string
  formerStreamId?: string
  stream?: Stream
  suppressed: boolean
  held: Map<string, Offer>
  /** The newest offer that came, held or not. */
  lastOfferId?: string
  /** Grows with every change to the arena; an offer that is older than the last change is asked for again. */
  heldSince: number
}

export class Players {
  readonly volumes = new Map<string, VolumeSpec>()
  readonly #wire: Wire
  readonly #arena: Arena
  readonly #scenario: Scenario
  readonly #waits: Waits
  readonly #players = new Map<string, Player>()
  /** Operations whose statuses nobody acknowledges. */
  readonly #unacknowledged = new Set<string>()
  /** True when an offer was rescinded though nothing in the play asked for it: others use the agent too. */
  isDisturbed = false
  #isStirred = false
  #tellsMetrics = true
  #changes = 0
  #barriers = 0
  #operations = 0

  constructor(wire: Wire, arena: Arena, scenario: Scenario) {
    this.#wire = wire
    this.#arena = arena
    this.#scenario = scenario
    this.#waits = new Waits(wire, (name) => this.isConnected(name))
    wire.trimEvent = (event) => trimOffers(event, arena.agentId)
    wire.onEvent = (who, event) => this.#heard(who, event)
  }

  /** Called before each step. */
  begin(action: Step): void {
    this.#isStirred = stirs(action)
  }

  isKnown(name: string): boolean {
    return this.#players.has(name)
  }

  /** True when a framework of that name can still send calls. */
  isConnected(name: string): boolean {
    return this.#players.get(name)?.stream?.read !== undefined
  }

  /**
   * @param over the former stream stays open, and is the master's to close
   * @param patch changes what the framework says of itself, for good
   */
  async subscribe(name: string, over = false, patch: object = {}): Promise<void> {
    const player = this.#player(name)
    player.info = changedInfo(player.info, patch, this.context(name))
    const former = over ? player.stream : undefined
    if (!over) player.stream?.leave()
    const before = this.#wire.entries.length
    const framework_info = player.id ? { ...player.info, id: { value: player.id } } : player.info
    player.stream = await this.#wire.subscribe(scheduler, name, {
      type: 'SUBSCRIBE',
      ...(player.id ? { framework_id: { value: player.id } } : {}),
      subscribe: { framework_info, suppressed_roles: rolesIn(player.info) },
    })
    player.suppressed = true
    player.held.clear()
    if (player.streamId) player.formerStreamId = player.streamId
    player.streamId = player.stream.answer.headers['mesos-stream-id'] ?? ''
    player.stream.read?.()
    const subscribed = await this.#waits.event(name, 'SUBSCRIBED', before, (event) => {
      if (event.type !== 'SUBSCRIBED' && (over || event.type !== 'ERROR')) return undefined
      return { id: text(event, 'subscribed', 'framework_id', 'value') }
    })
    if (former) await this.#waits.end(name, former)
    player.id = subscribed?.id ?? player.id ?? ''
    if (subscribed?.id === undefined) player.stream.read = undefined
  }

  /** The framework's next offer of the arena's agent; `keep`: the others keep what they hold. */
  async offers(name: string, keep = false): Promise<void> {
    await this.#hush()
    for (const other of this.#connected()) {
      if (other.name !== name && !keep) await this.decline(other.name)
    }
    const player = this.#player(name)
    await this.decline(name)
    const changes = this.#changes
    await this.revive(name)
    if (await this.#isOffered(player)) player.heldSince = changes
  }

  /** No DESTROY may race an offer of its volume: a live master may not survive that. */
  async beforeDestroy(): Promise<void> {
    if (this.#scenario.hazard !== true) await this.#hush()
  }

  /** Nobody is offered anything any more, and what was already on its way has arrived. */
  async #hush(): Promise<void> {
    const awake = this.#connected().filter((player) => !player.suppressed)
    if (awake.length === 0) return
    for (const player of awake) await this.suppress(player.name)
    await this.#passAllocator()
    await Promise.all(awake.map((player) => this.#barrier(player.name)))
  }

  /** Waits for the arena's offer: it may have come before REVIVE, and something else may come before it. */
  async #isOffered(player: Player): Promise<boolean> {
    const { awaitMs } = this.#wire.target.limits
    const come = () => this.#own(player).length > 0 || !this.isConnected(player.name) || undefined
    await this.#wire.until(come, awaitMs)
    if (player.held.size > 0) return true
    this.#wire.record({ type: 'SILENCE', who: player.name, awaited: 'an offer' })
    return false
  }

  async accept(
    name: string,
    operations: OperationSpec[],
    options: {
      refuse_seconds?: number
      merge?: boolean
      held?: boolean
      feedback?: boolean
      acknowledge?: boolean
    },
  ): Promise<void> {
    const player = this.#player(name)
    const stale = player.held.size === 0 || player.heldSince < this.#changes
    if (stale && options.held !== true) await this.offers(name)
    const destroys = operations.some((one) => one.type === 'DESTROY')
    if (destroys) await this.beforeDestroy()
    const offers = options.merge ? [...player.held.values()] : this.#usable(player)
    for (const offer of offers) player.held.delete(offer.id.value)
    const named = operations.map((one) => {
      const spelled = operation(one, this.context(name))
      const isAsked = options.feedback !== false && this.#wire.target.reportsOperations !== false
      const told = isAsked && !one.type.startsWith('LAUNCH')
      if (!told) return spelled
      const id = `op-${++this.#operations}`
      if (options.acknowledge === false) this.#unacknowledged.add(id)
      return { ...spelled, id: { value: id } }
    })
    for (const one of operations) this.remember(one)
    const before = this.#wire.entries.length
    await this.#call(name, 'ACCEPT', {
      accept: {
        offer_ids: offers.map((offer) => offer.id),
        operations: named,
        filters: { refuse_seconds: options.refuse_seconds ?? 0 },
      },
    })
    this.#changes++
    await this.#waits.outcomes(name, named, before)
  }

  async decline(name: string, refuse_seconds = 0): Promise<void> {
    const player = this.#player(name)
    if (player.held.size === 0) return
    const offer_ids = [...player.held.values()].map((offer) => offer.id)
    player.held.clear()
    await this.#call(name, 'DECLINE', { decline: { offer_ids, filters: { refuse_seconds } } })
  }

  async revive(name: string): Promise<void> {
    this.#player(name).suppressed = false
    await this.#call(name, 'REVIVE')
  }

  async suppress(name: string): Promise<void> {
    this.#player(name).suppressed = true
    await this.#call(name, 'SUPPRESS')
  }

  async kill(name: string, task: string): Promise<void> {
    const before = this.#wire.entries.length
    await this.#call(name, 'KILL', {
      kill: { task_id: { value: task }, agent_id: { value: this.#arena.agentId } },
    })
    await this.#waits.task(name, task, ended, before)
    this.#changes++
  }

  /** Waits for a state of a task, or for the end of an executor. */
  async await(name: string, { task, executor, states }: AwaitStep): Promise<void> {
    if (task !== undefined) await this.#waits.task(name, task, states)
    else await this.#waits.executor(name, executor ?? '')
    this.#changes++
  }

  async teardown(name: string): Promise<void> {
    const player = this.#player(name)
    await this.#call(name, 'TEARDOWN')
    if (player.stream) await this.#waits.end(name, player.stream)
    player.held.clear()
    this.#changes++
  }

  /** Closes the framework's connection, as a crash of its process would. */
  disconnect(name: string): void {
    const player = this.#player(name)
    player.stream?.leave()
    if (player.stream) player.stream.read = undefined
    player.held.clear()
    this.#changes++
  }

  /** Returns when every connected framework has heard all that the master had sent before. */
  async settle(): Promise<void> {
    await Promise.all(this.#connected().map((player) => this.#barrier(player.name)))
  }

  /** Tears down every framework that is still connected. */
  async leave(): Promise<void> {
    for (const player of this.#connected()) await this.teardown(player.name)
  }

  context(name?: string): Context {
    const player = name === undefined ? undefined : this.#player(name)
    return {
      scenario: this.#scenario,
      role: this.#arena.role,
      agentId: this.#arena.agentId,
      volumes: this.volumes,
      known: (other) => this.#players.get(other),
      ...(player === undefined
        ? {}
        : {
            speaker: {
              ...player.spec,
              id: player.id ?? '',
              streamId: player.streamId ?? '',
              offerId: [...player.held.keys()].at(-1) ?? player.lastOfferId ?? '',
            },
          }),
    }
  }

  /** Any call in the framework's name. */
  async say(name: string, call: Record<string, unknown>): Promise<void> {
    const { type, ...rest } = call
    await this.#call(name, String(type), rest)
    this.#changes++
  }

  /** Waits for an offer that has come, or comes, since the framework's own last call; it keeps what it holds. */
  async next(name: string, suffix?: string): Promise<void> {
    const role = suffix === undefined ? undefined : this.#arena.role + suffix
    const before = this.#wire.entries.findLastIndex(
      (entry) => entry.type === 'CALL' && entry.who === name && entry.call.type !== 'RECONCILE',
    )
    await this.#waits.event(name, 'another offer', before + 1, (event) =>
      offersOf(event).some((one) => role === undefined || one.allocation_info?.role === role)
        ? true
        : undefined,
    )
  }

  /** A volume keeps the words it was created with: later steps name it by its id alone. */
  remember(spec: OperationSpec): void {
    if (spec.type !== 'CREATE') return
    for (const volume of spec.volumes) this.volumes.set(volume.id, volume)
  }

  changed(): void {
    this.#changes++
  }

  #player(name: string): Player {
    const known = this.#players.get(name)
    if (known) return known
    const spec: FrameworkSpec = this.#scenario.frameworks[name] ?? {}
    const info = frameworkInfo(spec, name, this.#arena.role)
    const held = new Map<string, Offer>()
    const player: Player = { name, spec, info, held, suppressed: true, heldSince: 0 }
    this.#players.set(name, player)
    return player
  }

  #connected(): Player[] {
    return [...this.#players.values()].filter((player) => this.isConnected(player.name))
  }

  async #call(name: string, type: string, rest: object = {}, unrecorded = false): Promise<Answer> {
    const { id, streamId } = this.#player(name)
    return this.#wire.call(
      scheduler,
      name,
      { framework_id: { value: id ?? '' }, type, ...rest },
      { headers: { 'mesos-stream-id': streamId ?? '' }, unrecorded },
    )
  }

  /** Mesos' allocator works beside its master: among its metrics some wait until it has done what it was asked to do. */
  async #passAllocator(): Promise<void> {
    if (!this.#tellsMetrics) return
    const call = { type: 'GET_METRICS', get_metrics: {} }
    const { status } = await this.#wire.call('/api/v1', 'operator', call, { unrecorded: true })
    this.#tellsMetrics = status === 200
  }

  async #barrier(name: string): Promise<void> {
    const task = `${barrier}${++this.#barriers}`
    const before = this.#wire.entries.length
    await this.#call(name, 'RECONCILE', { reconcile: { tasks: [{ task_id: { value: task } }] } })
    await this.#waits.event(name, 'the answer to RECONCILE', before, (event) =>
      taskNewsOf(event)?.task === task ? true : undefined,
    )
  }

  #heard(name: string, event: Record<string, unknown>): void {
    const player = this.#player(name)
    this.#hold(player, offersOf(event))
    const rescinded = rescindedOf(event)
    if (rescinded !== undefined && !this.#isStirred) this.isDisturbed = true
    player.held.delete(rescinded ?? '')
    const acknowledge = acknowledgementOf(event)
    if (this.#unacknowledged.has(operationNewsOf(event)?.id ?? '')) return
    if (acknowledge) this.#aside(player, acknowledge.type, acknowledge.rest)
  }

  /** Keeps offers of the arena's agent; what other agents offer goes back at once. */
  #hold(player: Player, offers: Offer[]): void {
    const foreign = offers.filter((offer) => offer.agent_id.value !== this.#arena.agentId)
    for (const offer of offers) {
      if (foreign.includes(offer)) continue
      player.held.set(offer.id.value, offer)
      player.lastOfferId = offer.id.value
    }
    if (foreign.length === 0) return
    const offer_ids = foreign.map((offer) => offer.id)
    const decline = { offer_ids, filters: { refuse_seconds: 3600 } }
    this.#aside(player, 'DECLINE', { decline })
  }

  /** Others may free resources at any time, which come as an offer of their own beside the arena's. */
  #usable(player: Player): Offer[] {
    const own = this.#own(player)
    return (own.length > 0 ? own : [...player.held.values()]).slice(-1)
  }

  /** Held offers that carry cpus or mem of the arena: there is one for every role that asks. */
  #own({ held }: Player): Offer[] {
    return [...held.values()].filter((offer) =>
      resourcesOf(offer).some((one) => one.name !== 'disk' && belongs(one, this.#arena.role)),
    )
  }

  #aside({ id, streamId }: Player, type: string, rest: object): void {
    const call = { framework_id: { value: id ?? '' }, type, ...rest }
    this.#wire.sendAside(scheduler, call, { 'mesos-stream-id': streamId ?? '' })
  }
}

/** True for a step that may make the master rescind offers. */
function stirs(action: Step): boolean {
  if (action.do !== 'ACCEPT') return !['OFFERS', 'DECLINE', 'KILL', 'AWAIT'].includes(action.do)
  return action.operations.some((one) => one.type !== 'LAUNCH' && one.type !== 'CREATE')
}
