// A master as one writes it in an afternoon: one agent, and a good memory for what exists, but none for what is in use or
// for who was promised what. It is enough for a framework to run on, and not enough to conform.
import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type {
  OfferOperation,
  OperatorCall,
  Resource,
  SchedulerCall,
  SchedulerEvent,
  TaskInfo,
} from 'mesos-conformance/schemas'
import { exchange, unreserved, withoutVolume } from './resources.ts'

interface Framework {
  id: string
  roles: string[]
  isSuppressed: boolean
  stream: ServerResponse
}

type Call<T extends SchedulerCall['type']> = Extract<SchedulerCall, { type: T }>

const agent_id = { value: 'the-agent' }

export class SmallMaster {
  readonly #frameworks = new Map<string, Framework>()
  #resources: Resource[] = Object.entries({ cpus: 64, mem: 65_536, disk: 65_536 }).map(
    ([name, value]) => ({ name, type: 'SCALAR', scalar: { value } }),
  )
  readonly #server = createServer((request, response) => void this.#answer(request, response))

  /** Resolves to its address. */
  async listen(port = 0): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(port, '127.0.0.1', resolve))
    const address = this.#server.address()
    return `http://127.0.0.1:${typeof address === 'object' ? address?.port : port}`
  }

  close(): void {
    this.#server.closeAllConnections()
    this.#server.close()
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!request.url?.startsWith('/api/v1')) return void response.writeHead(404).end()
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    try {
      const call = JSON.parse(Buffer.concat(chunks).toString())
      if (request.url === '/api/v1') this.#operate(call, response)
      else if (call.type === 'SUBSCRIBE') this.#subscribe(call, response)
      else this.#call(call, response)
    } catch {
      response.writeHead(400).end('that is no call')
    }
  }

  #operate(call: OperatorCall, response: ServerResponse): void {
    const agent = { agent_info: { id: agent_id, hostname: 'agent' }, active: true, version: '1' }
    const total_resources = this.#resources
    const answers: Record<string, object> = {
      GET_VERSION: { get_version: { version_info: { version: '1.0.0' } } },
      GET_AGENTS: { get_agents: { agents: [{ ...agent, total_resources }] } },
      GET_FRAMEWORKS: { get_frameworks: { frameworks: [] } },
    }
    const answer = answers[call.type]
    const change = changeIn(call)
    if (answer) response.writeHead(200, json).end(JSON.stringify({ type: call.type, ...answer }))
    else if (change) response.writeHead(this.#perform(...change) ? 202 : 409).end()
    else response.writeHead(501).end()
  }

  #perform(type: string, resources: Resource[]): boolean {
    const before = resources.map(type.endsWith('RESERVE') ? unreserved : withoutVolume)
    const isUndone = type === 'UNRESERVE' || type === 'DESTROY'
    const [taken, given] = isUndone ? [resources, before] : [before, resources]
    const left = exchange(this.#resources, taken, given)
    if (left !== undefined) this.#resources = left
    return left !== undefined
  }

  #subscribe({ subscribe }: Call<'SUBSCRIBE'>, stream: ServerResponse): void {
    const { framework_info: info, suppressed_roles = [] } = subscribe
    const id = info.id?.value ?? randomUUID()
    const roles = info.roles ?? [info.role ?? '*']
    this.#frameworks.set(id, { id, roles, isSuppressed: suppressed_roles.length > 0, stream })
    stream.writeHead(200, { ...json, 'mesos-stream-id': randomUUID() })
    this.#tell(id, {
      type: 'SUBSCRIBED',
      subscribed: { framework_id: { value: id }, heartbeat_interval_seconds: 15 },
    })
    this.#offer(id)
  }

  #call(call: Exclude<SchedulerCall, { type: 'SUBSCRIBE' }>, response: ServerResponse): void {
    const id = call.framework_id.value
    const framework = this.#frameworks.get(id)
    if (framework === undefined) return void response.writeHead(403).end()
    response.writeHead(202).end()
    if (call.type === 'SUPPRESS') framework.isSuppressed = true
    if (call.type === 'REVIVE') framework.isSuppressed = false
    if (call.type === 'ACCEPT')
      for (const one of call.accept.operations ?? []) this.#accept(id, one)
    if (call.type === 'KILL') this.#update(id, call.kill.task_id.value, 'TASK_KILLED')
    if (call.type === 'RECONCILE') {
      for (const { task_id } of call.reconcile.tasks ?? [])
        this.#update(id, task_id.value, 'TASK_LOST')
    }
    if (call.type === 'TEARDOWN') framework.stream.end()
    if (['REVIVE', 'DECLINE', 'ACCEPT'].includes(call.type)) this.#offer(id)
  }

  #accept(id: string, operation: OfferOperation): void {
    if (operation.type === 'LAUNCH') return this.#launch(id, operation.launch.task_infos)
    const change = changeOf(operation)
    const isDone = change !== undefined && this.#perform(...change)
    if (operation.id === undefined) return
    const state = isDone ? 'OPERATION_FINISHED' : 'OPERATION_ERROR'
    const status = { operation_id: operation.id, state } as const
    this.#tell(id, { type: 'UPDATE_OPERATION_STATUS', update_operation_status: { status } })
  }

  #launch(id: string, tasks: TaskInfo[]): void {
    for (const { task_id, command } of tasks) {
      this.#update(id, task_id.value, 'TASK_RUNNING')
      if (!command?.value?.startsWith('sleep')) this.#update(id, task_id.value, 'TASK_FINISHED')
    }
  }

  #update(
    id: string,
    task: string,
    state: 'TASK_RUNNING' | 'TASK_FINISHED' | 'TASK_KILLED' | 'TASK_LOST',
  ): void {
    const status = { task_id: { value: task }, agent_id, state, source: 'SOURCE_MASTER' } as const
    this.#tell(id, { type: 'UPDATE', update: { status } })
  }

  /** All there is, to whoever asks: also what others hold or use. */
  #offer(id: string): void {
    const { roles = [], isSuppressed = true } = this.#frameworks.get(id) ?? {}
    if (isSuppressed) return
    const offers = roles.map((role) => ({
      id: { value: randomUUID() },
      framework_id: { value: id },
      agent_id,
      hostname: 'agent',
      allocation_info: { role },
      resources: this.#resources
        .filter(({ reservations = [] }) => reservations.every((one) => one.role === role))
        .map((one) => ({ ...one, allocation_info: { role } })),
    }))
    this.#tell(id, { type: 'OFFERS', offers: { offers } })
  }

  #tell(id: string, event: SchedulerEvent): void {
    const text = JSON.stringify(event)
    this.#frameworks.get(id)?.stream.write(`${Buffer.byteLength(text)}\n${text}`)
  }
}

type Change = [type: string, resources: Resource[]]

function changeIn(call: OperatorCall): Change | undefined {
  switch (call.type) {
    case 'RESERVE_RESOURCES':
      return ['RESERVE', call.reserve_resources.resources]
    case 'UNRESERVE_RESOURCES':
      return ['UNRESERVE', call.unreserve_resources.resources]
    case 'CREATE_VOLUMES':
      return ['CREATE', call.create_volumes.volumes]
    case 'DESTROY_VOLUMES':
      return ['DESTROY', call.destroy_volumes.volumes]
    default:
      return undefined
  }
}

function changeOf(operation: OfferOperation): Change | undefined {
  switch (operation.type) {
    case 'CREATE':
      return ['CREATE', operation.create.volumes]
    case 'DESTROY':
      return ['DESTROY', operation.destroy.volumes]
    default:
      return undefined
  }
}

const json = { 'content-type': 'application/json' }
