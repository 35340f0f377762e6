import type { Offer, OfferOperation, Resource } from '../../spec-schemas/types.ts'
import type { Control } from '../cluster.ts'
import type { Master } from '../master.ts'
import { type Command, type Draft, frameworkCount, roles } from './commands.ts'
import { capabilities, TestFramework } from './framework.ts'
import { plain, reserved, task } from './resources.ts'

const ids = ['v1', 'v2', 'v3']
const commands = ['sleep 1', 'true', 'exit 1', 'sleep 600', 'echo x > data/f', 'cat data/f']

type FrameworkCommand = Extract<Command, { by: number }>

/** Plays commands against a master; what does not apply is passed over. */
export class Player {
  readonly frameworks: TestFramework[]
  readonly #master: Master
  #tasks = 0

  constructor(master: Master) {
    this.#master = master
    this.frameworks = Array.from({ length: frameworkCount }, (_, index) => this.#newcomer(index))
    for (const framework of this.frameworks) framework.subscribe()
  }

  play(command: Command): void {
    switch (command.do) {
      case 'ADVANCE':
        this.#master.advance(command.ms)
        for (const framework of this.frameworks) if (!framework.isClosed) framework.acknowledge()
        return
      case 'WORLD':
        return this.#changeWorld(command.what, command.agent)
      case 'OPERATE':
        return this.#operate(command.draft, command.agent)
      case 'QUOTA': {
        const role = roles[command.role] ?? 'a'
        const guarantees = { cpus: { value: command.cpus } }
        const limits = { cpus: { value: command.cpus + 1 } }
        const quota_configs = [command.cpus === 0 ? { role } : { role, guarantees, limits }]
        const update_quota = { force: true, quota_configs }
        return void this.#master.operate({ type: 'UPDATE_QUOTA', update_quota })
      }
      case 'FAULT':
        return void this.#master.control({ do: 'ADD_FAULT', fault: command.fault })
      default:
        return this.#playFramework(command)
    }
  }

  #newcomer(index: number): TestFramework {
    const without = ['', 'SHARED_RESOURCES', 'RESERVATION_REFINEMENT', 'MULTI_ROLE'][index] ?? ''
    return new TestFramework(this.#master, {
      roles: index === 0 ? ['a', 'b'] : [roles[index] ?? 'a'],
      capabilities: index === 2 ? capabilities.filter((each) => each !== without) : capabilities,
      acknowledges: index !== 1,
      info: { failover_timeout: index * 5 },
    })
  }

  #playFramework(command: FrameworkCommand) {
    const framework = this.frameworks[command.by]
    if (framework === undefined) return
    if (command.do === 'SUBSCRIBE') {
      if (this.#master.cluster.completedFrameworks.has(framework.id)) {
        this.frameworks[command.by] = this.#newcomer(command.by).subscribe()
      } else framework.subscribe()
      return
    }
    if (framework.isClosed) return
    switch (command.do) {
      case 'DISCONNECT':
        return framework.disconnect()
      case 'REVIVE':
        return framework.revive()
      case 'SUPPRESS':
        return framework.suppress()
      case 'TEARDOWN':
        framework.call({ type: 'TEARDOWN', framework_id: framework.framework_id })
        return
      case 'DECLINE':
        return framework.decline(framework.offers, 5)
      case 'KILL':
        return framework.kill(`t${command.task}`)
      case 'ACCEPT': {
        const { offers } = framework
        const offer = offers[command.of % Math.max(offers.length, 1)]
        if (offer === undefined) return
        const also = offers.filter(
          (each) => each !== offer && each.agent_id.value === offer.agent_id.value,
        )
        const operations = command.operations.map((each) => this.#operation(each, offer))
        framework.accept(command.merge ? [offer, ...also] : offer, operations, command.refuse)
      }
    }
  }

  #operation(draft: Draft, offer: Offer): OfferOperation {
    const id = { value: `o${draft.id}` }
    const { role = 'a' } = offer.allocation_info ?? {}
    const volumes = offer.resources.filter(({ disk }) => disk?.persistence !== undefined)
    const existing = volumes[draft.id % Math.max(volumes.length, 1)] ?? this.#volume(draft, role)
    switch (draft.type) {
      case 'RESERVE': {
        const base = offer.resources.find((r) => r.name === 'disk' && r.reservations?.length === 1)
        const refined = draft.shared && base?.reservations?.[0]?.role === 'a' && role === 'a/x'
        const disk = refined ? ['a', role] : [role]
        const resources = [reserved('cpus', 1, role), reserved('disk', draft.size, ...disk)]
        return { type: 'RESERVE', id, reserve: { resources } }
      }
      case 'UNRESERVE':
        return {
          type: 'UNRESERVE',
          id,
          unreserve: { resources: [reserved('disk', draft.size, role)] },
        }
      case 'CREATE':
        return { type: 'CREATE', id, create: { volumes: [this.#volume(draft, role)] } }
      case 'DESTROY':
        return { type: 'DESTROY', id, destroy: { volumes: [existing] } }
      case 'GROW': {
        const addition = reserved('disk', draft.size, role)
        return { type: 'GROW_VOLUME', id, grow_volume: { volume: existing, addition } }
      }
      case 'SHRINK': {
        const subtract = { value: draft.size }
        return { type: 'SHRINK_VOLUME', id, shrink_volume: { volume: existing, subtract } }
      }
      case 'LAUNCH':
        return { type: 'LAUNCH', launch: { task_infos: this.#taskInfos(draft, offer, existing) } }
      case 'GROUP': {
        const executor = {
          type: 'DEFAULT' as const,
          executor_id: { value: `e${draft.id}` },
          framework_id: offer.framework_id,
          resources: [plain('cpus', 0.1), plain('mem', 32), plain('disk', 1)],
        }
        const tasks = this.#taskInfos(draft, offer, existing).slice(0, 2)
        const [first, ...others] = tasks
        const light = others.map((each) => ({
          ...each,
          resources: each.resources?.slice(0, 2) ?? [],
        }))
        const task_group = { tasks: first === undefined ? [] : [first, ...light] }
        return { type: 'LAUNCH_GROUP', launch_group: { executor, task_group } }
      }
    }
  }

  #taskInfos(draft: Draft, offer: Offer, existing: Resource) {
    return Array.from({ length: draft.tasks }, (_, index) => {
      const id = `t${this.#tasks++ % 30}`
      const resources = [plain('cpus', 0.5), plain('mem', 64), ...(draft.shared ? [existing] : [])]
      return task(id, offer.agent_id.value, resources, commands[(draft.size + index) % 6])
    })
  }

  #volume({ id, size, shared }: Draft, role: string): Resource {
    return {
      ...reserved('disk', size, role),
      disk: {
        persistence: { id: ids[id] ?? 'v1' },
        volume: { container_path: 'data', mode: 'RW' },
      },
      ...(shared && { shared: {} }),
    }
  }

  #operate(draft: Draft, index: number): void {
    const agent = [...this.#master.cluster.agents.values()][index]
    if (agent === undefined) return
    const agent_id = { value: agent.id }
    const role = roles[draft.role] ?? 'a'
    const resources = [reserved('disk', draft.size, role)]
    const volumes = [this.#volume(draft, role)]
    const master = this.#master
    if (draft.type === 'RESERVE') {
      master.operate({ type: 'RESERVE_RESOURCES', reserve_resources: { agent_id, resources } })
    } else if (draft.type === 'UNRESERVE') {
      master.operate({ type: 'UNRESERVE_RESOURCES', unreserve_resources: { agent_id, resources } })
    } else if (draft.type === 'CREATE') {
      master.operate({ type: 'CREATE_VOLUMES', create_volumes: { agent_id, volumes } })
    } else if (draft.type === 'DESTROY') {
      master.operate({ type: 'DESTROY_VOLUMES', destroy_volumes: { agent_id, volumes } })
    }
  }

  #changeWorld(what: Extract<Command, { do: 'WORLD' }>['what'], index: number): void {
    const { cluster } = this.#master
    const known = [cluster.agents, cluster.unreachableAgents, cluster.removedAgents]
    const agentId = known.flatMap((agents) => [...agents.keys()])[index]
    if (what === 'ADD') {
      if (cluster.agents.size < 3) this.#master.control({ do: 'ADD_AGENT', spec: {} })
      return
    }
    if (agentId === undefined) return
    const does: Record<typeof what, Extract<Control, { agentId: string }>['do']> = {
      DISCONNECT: 'DISCONNECT_AGENT',
      STOP: 'STOP_AGENT',
      RETURN: 'RETURN_AGENT',
      LOSE: 'MARK_UNREACHABLE',
    }
    this.#master.control({ do: does[what], agentId })
  }
}
