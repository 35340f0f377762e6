import type {
  OperatorCall,
  OperatorEvent,
  SchedulerCall,
  SchedulerEvent,
} from '../spec-schemas/types.ts'
import type {
  AgentSpec,
  Answer,
  Authorizer,
  Cluster,
  Control,
  Input,
  MasterAddress,
  MasterFlags,
  Notice,
  Output,
  SubscribeCall,
} from './cluster.ts'
import { createCluster } from './create.ts'
import { Heartbeats } from './heartbeats.ts'
import { InputLog, type Snapshot } from './input-log.ts'
import type { Parts } from './parts.ts'
import { receive } from './receive.ts'
import type { CommandStart, Runner } from './runner.ts'

export { heartbeatIntervalMs } from './heartbeats.ts'

export interface MasterOptions {
  /** One agent of cpus:8;mem:8192;disk:16384;ports:[31000-32000] unless said otherwise. */
  agents?: readonly AgentSpec[]
  flags?: Partial<MasterFlags>
  weights?: ReadonlyMap<string, number>
  authorize?: Authorizer
  seed?: number
  /** A real clock drives itself; a virtual one moves only by `advance`. */
  clock?: 'real' | 'virtual'
  parts?: Parts
  checks?: boolean
  address?: Partial<MasterAddress>
  startMs?: number
  /** Runs tasks' commands for real, instead of simulating what they do. */
  runner?: Runner
}

/** Where the events of a stream go. Neither function may throw. */
export interface Sink<Event> {
  send(event: Event): void
  close(): void
}

const cutStreams: Input = { type: 'CONTROL', control: { do: 'CUT_STREAMS' } }

/** The shell around the cluster: it owns the clock, the streams and nothing that a master decides. */
export class Master {
  readonly #cluster: Cluster
  readonly #realClock: boolean
  /** How far a real clock was moved ahead of the world's. */
  #aheadMs = 0
  readonly #runner: Runner | undefined
  readonly #log: InputLog
  readonly #streams = new Map<string, Sink<SchedulerEvent>>()
  readonly #operators = new Set<Sink<OperatorEvent>>()
  /** Of schedulers, by stream id, and of operators. */
  readonly #heartbeats = new Heartbeats<string | Sink<OperatorEvent>>()
  #wake: NodeJS.Timeout | undefined
  #wakeAtMs = Number.POSITIVE_INFINITY
  #closed = false

  /** With a snapshot, of a master with the same options, it is what that one was, without its streams. */
  constructor(options: MasterOptions = {}, snapshot?: Snapshot) {
    this.#realClock = options.clock !== 'virtual'
    const startMs =
      snapshot?.startMs ?? options.startMs ?? (this.#realClock ? Date.now() : 1_700_000_000_000)
    this.#log = new InputLog(startMs)
    this.#runner = options.runner
    this.#cluster = createCluster({
      ...options,
      startMs,
      runsCommands: options.runner !== undefined,
    })
    if (snapshot !== undefined) this.#replay(snapshot)
    this.#schedule()
  }

  /** This moment, to go back to; undefined when too much has happened to be kept. */
  snapshot(): Snapshot | undefined {
    return this.#log.snapshot(this.#cluster.now)
  }

  #replay({ inputs, nowMs }: Snapshot): void {
    for (const input of [...inputs, cutStreams]) {
      this.#log.add(input)
      if (input.type === 'STREAM_ID') this.#cluster.random.uuid()
      else receive(this.#cluster, input)
    }
    if (this.#realClock) this.#aheadMs = nowMs - Date.now()
  }

  /** For the views, which only read. */
  get cluster(): Cluster {
    return this.#cluster
  }

  /** When something happens next if nobody does anything: a timer or a heartbeat. */
  get nextDueMs(): number {
    return Math.min(this.#cluster.timers.nextDueMs() ?? Infinity, this.#heartbeats.nextMs)
  }

  newStreamId(): string {
    this.#log.add({ type: 'STREAM_ID' })
    return this.#cluster.random.uuid()
  }

  /**
   * Opens a framework's stream: SUBSCRIBED and HEARTBEAT, or one ERROR and the end. The events of the
   * subscription itself are sent before this returns.
   */
  subscribe(
    call: SubscribeCall,
    principal: string | undefined,
    sink: Sink<SchedulerEvent>,
    streamId: string = this.newStreamId(),
  ): string {
    this.#streams.set(streamId, sink)
    this.#receive({ type: 'SUBSCRIBE', call, streamId, ...(principal && { principal }) })
    return streamId
  }

  /** The client has gone away. Unknown and closed streams are ignored. */
  disconnected(streamId: string): void {
    if (!this.#streams.delete(streamId)) return
    this.#heartbeats.stop(streamId)
    this.#receive({ type: 'DISCONNECTED', streamId })
  }

  /** Any call but SUBSCRIBE, already validated; the answer is a 202 unless the call has its own. */
  call(call: SchedulerCall, principal?: string): Answer {
    return this.#receive({ type: 'CALL', call, ...(principal && { principal }) })
  }

  /** The operator calls that change something; those that only read are answered from `cluster`. */
  operate(call: OperatorCall, principal?: string): Answer {
    return this.#receive({ type: 'OPERATE', call, ...(principal && { principal }) })
  }

  /**
   * Subscribes to the operator events. SUBSCRIBED, which holds a view of the state, is the caller's to
   * send first; a heartbeat follows here at once. Returns how to unsubscribe.
   */
  operatorSubscribe(sink: Sink<OperatorEvent>): () => void {
    this.#operators.add(sink)
    sink.send({ type: 'HEARTBEAT' })
    this.#heartbeats.start(sink, this.#now())
    this.#schedule()
    return () => {
      this.#operators.delete(sink)
      this.#heartbeats.stop(sink)
    }
  }

  /** What happens to the simulated world: agents come and go. */
  control(control: Control): Answer {
    return this.#receive({ type: 'CONTROL', control })
  }

  /** Moves the clock; a real one goes on from there. What falls due on the way happens at its own time. */
  advance(durationMs: number): void {
    this.#advanceTo(this.#now() + durationMs)
    if (this.#realClock) this.#aheadMs += durationMs
    // What waits by the old clock would come too late.
    this.#wakeAtMs = Number.POSITIVE_INFINITY
    this.#schedule()
  }

  close(): void {
    this.#closed = true
    clearTimeout(this.#wake)
    this.#runner?.close()
    this.#closeStreams()
  }

  #closeStreams(): void {
    for (const sink of [...this.#streams.values(), ...this.#operators]) sink.close()
    this.#streams.clear()
    this.#operators.clear()
    this.#heartbeats.clear()
  }

  #now(): number {
    const { now } = this.#cluster
    return this.#realClock ? Math.max(Date.now() + this.#aheadMs, now) : now
  }

  #receive(input: Input): Answer {
    const nowMs = this.#now()
    // Many calls come within a millisecond, in which nothing else falls due.
    if (nowMs > this.#cluster.now) this.#advanceTo(nowMs)
    const answer = this.#step(input)
    this.#schedule()
    return answer
  }

  #step(input: Input): Answer {
    this.#log.add(input)
    const { answer, outputs } = receive(this.#cluster, input)
    this.#deliver(outputs)
    return answer
  }

  #advanceTo(toMs: number): void {
    for (;;) {
      const beatMs = this.#heartbeats.nextMs
      const untilMs = Math.min(beatMs, toMs)
      this.#step({ type: 'ADVANCE', toMs: untilMs })
      if (beatMs > toMs) return
      this.#beat(beatMs)
    }
  }

  #beat(nowMs: number): void {
    for (const stream of this.#heartbeats.take(nowMs)) {
      const sink = typeof stream === 'string' ? this.#streams.get(stream) : stream
      sink?.send({ type: 'HEARTBEAT' })
    }
  }

  #deliver(outputs: readonly Output[]): void {
    for (const output of outputs) {
      if ('notice' in output) {
        if (this.#operators.size > 0) this.#tellOperators(output.notice)
      } else if ('start' in output) {
        this.#start(output.start)
      } else if ('kill' in output) {
        this.#runner?.kill(output.kill, output.graceMs)
      } else if ('closeAll' in output) {
        this.#closeStreams()
      } else if ('close' in output) {
        this.#streams.get(output.close)?.close()
        this.#streams.delete(output.close)
        this.#heartbeats.stop(output.close)
      } else {
        this.#send(output.to, output.event)
      }
    }
  }

  #tellOperators(notice: Notice): void {
    const event = this.#cluster.parts.views.event(this.#cluster, notice)
    if (event === undefined) return
    for (const sink of this.#operators) sink.send(event)
  }

  #start(start: CommandStart): void {
    this.#runner?.start(start, (status) => {
      if (!this.#closed) this.control({ do: 'EXITED', processId: start.id, status })
    })
  }

  #send(streamId: string, event: SchedulerEvent): void {
    const sink = this.#streams.get(streamId)
    if (sink === undefined) return
    sink.send(event)
    if (event.type !== 'SUBSCRIBED') return
    // A heartbeat follows the subscription at once and starts the beat.
    sink.send({ type: 'HEARTBEAT' })
    this.#heartbeats.start(streamId, this.#cluster.now)
  }

  /** One timer for whatever is due next; it holds nobody's process open. */
  #schedule(): void {
    if (!this.#realClock || this.#closed) return
    const dueMs = this.nextDueMs
    if (dueMs >= this.#wakeAtMs && this.#wake !== undefined) return
    clearTimeout(this.#wake)
    this.#wakeAtMs = dueMs
    if (!Number.isFinite(dueMs)) return
    const delayMs = Math.min(Math.max(dueMs - Date.now() - this.#aheadMs, 0), 0x7fffffff)
    this.#wake = setTimeout(() => {
      this.#wake = undefined
      this.#wakeAtMs = Number.POSITIVE_INFINITY
      this.#advanceTo(this.#now())
      this.#schedule()
    }, delayMs)
    this.#wake.unref()
  }
}
