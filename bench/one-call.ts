import { clusterOf, Listener, scalar } from './clusters.ts'
import type { Figure, Measurement } from './measurement.ts'
import { cpuMs, sideBySide } from './side-by-side.ts'

/**
 * What a call costs may depend on its agent and its framework, and not on how many others there are. REVIVE asks for
 * a look at every agent, as it does in Mesos, so its cost is stated for each agent.
 */
export const oneCall: Measurement = {
  name: 'one-call',
  title: 'One call, as the cluster grows',
  async measure({ quick }) {
    const [few, many] = quick ? [2, 4] : [10, 10_000]
    const [rounds, calls] = quick ? [1, 2] : [15, 500]
    const caller = { few: new Caller(few), many: new Caller(many) }
    const turns = (act: Act) =>
      sideBySide(rounds, {
        few: () => cpuMs(() => repeat(calls, () => act(caller.few))),
        many: () => cpuMs(() => repeat(calls, () => act(caller.many))),
      })
    const figures: Figure[] = []
    for (const [what, act] of acts) {
      await turns(act)
      const cost = await turns(act)
      figures.push(
        { what: `${what}, ${few} agents`, value: (1000 * cost.few) / calls, unit: 'µs' },
        {
          what: `the same, ${many.toLocaleString('en-US')} agents`,
          value: cost.many / cost.few,
          unit: '×',
          goal: { atMost: 1.5 },
        },
      )
    }
    const reviving = await turns((each) => each.revive())
    const perAgent = (1000 * (reviving.many - reviving.few)) / calls / (many - few)
    figures.push({ what: 'REVIVE, for each agent more', value: perAgent, unit: 'µs' })
    return figures
  },
}

type Act = (caller: Caller) => void

/** One agent is its own; whatever else there is has been offered to another framework. */
class Caller {
  readonly #master
  readonly #listener
  readonly #agent_id
  #tasks = 0

  constructor(agents: number) {
    // A run over all agents is no part of a call.
    this.#master = clusterOf(agents - 1, { flags: { allocationIntervalMs: 1e12 } })
    new Listener(this.#master, 'others')
    this.#listener = new Listener(this.#master, 'bench')
    this.#master.control({ do: 'ADD_AGENT', spec: {} })
    this.#agent_id = { value: [...this.#master.cluster.agents.keys()].at(-1) ?? '' }
  }

  reconcile(): void {
    const { framework_id } = this.#listener
    const tasks = [{ task_id: { value: 'unknown' } }]
    this.#listener.call({ type: 'RECONCILE', framework_id, reconcile: { tasks } })
  }

  decline(): void {
    const { framework_id } = this.#listener
    const offer_ids = [{ value: 'gone' }]
    this.#listener.call({ type: 'DECLINE', framework_id, decline: { offer_ids } })
  }

  revive(): void {
    this.#listener.call({ type: 'REVIVE', framework_id: this.#listener.framework_id })
  }

  /** From the offer of the agent to the next one. */
  runTask(): void {
    const [offer] = this.#listener.take()
    if (offer === undefined) throw new Error('the agent is not offered')
    const id = `task-${this.#tasks++}`
    this.#listener.launch(offer, id, [scalar('cpus', 1)])
    this.#master.advance(10)
    const { framework_id } = this.#listener
    this.#listener.call({ type: 'KILL', framework_id, kill: { task_id: { value: id } } })
    this.#master.advance(100)
    const agent_id = this.#agent_id
    this.#master.operate({ type: 'DEACTIVATE_AGENT', deactivate_agent: { agent_id } })
    this.#master.operate({ type: 'REACTIVATE_AGENT', reactivate_agent: { agent_id } })
  }

  reserve(): void {
    const agent_id = this.#agent_id
    const reservations = [{ type: 'DYNAMIC' as const, role: 'bench' }]
    const resources = [{ ...scalar('disk', 8), reservations }]
    const payload = { agent_id, resources }
    this.#master.operate({ type: 'RESERVE_RESOURCES', reserve_resources: payload })
    this.#master.operate({ type: 'UNRESERVE_RESOURCES', unreserve_resources: payload })
    this.#master.advance(10)
  }
}

const acts: readonly (readonly [string, Act])[] = [
  ['DECLINE', (caller) => caller.decline()],
  ['RECONCILE', (caller) => caller.reconcile()],
  ['ACCEPT with LAUNCH, KILL, and the next offer', (caller) => caller.runTask()],
  // Takes the offer back, and with it the framework's turn: so it comes last.
  ['RESERVE_RESOURCES and UNRESERVE_RESOURCES', (caller) => caller.reserve()],
]

function repeat(times: number, act: () => void): void {
  for (let time = 0; time < times; time++) act()
}
