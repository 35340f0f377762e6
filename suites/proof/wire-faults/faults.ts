// The faults, each one line where it can be. They were listed before they were tried.
import { isObject, list } from '../../harness/read.ts'
import type { Message, WireFault } from './wire-fault.ts'

type Change = (message: Message) => void

/** Changes every object below a message that `is` picks, the message itself included. */
function everywhere(is: (value: Message) => boolean, change: Change) {
  const visit = (value: unknown): unknown => {
    if (Array.isArray(value)) for (const one of value) visit(one)
    if (!isObject(value)) return value
    if (is(value)) change(value)
    for (const one of Object.values(value)) visit(one)
    return value
  }
  return <M extends Message>(message: M): M => visit(structuredClone(message)) as M
}

const isResource = (value: Message) => typeof value.name === 'string' && 'type' in value
const isVolume = (value: Message) =>
  isResource(value) && isObject(value.disk) && 'persistence' in value.disk
const isShared = (value: Message) => isVolume(value) && 'shared' in value
const isPlain = (value: Message) => isVolume(value) && !('shared' in value)
const isPlainDisk = (value: Message) =>
  value.name === 'disk' && isResource(value) && !isVolume(value)

const disk = (volume: Message) => volume.disk as { persistence: Message; volume: Message }
const size = (volume: Message) => volume.scalar as { value: number }

const offersOnly = (name: string, change: (message: Message) => Message): WireFault => ({
  name,
  event: (event) => [event.type === 'OFFERS' ? change(event) : event],
})

/** Takes resources out of every list of a message. */
function without(drop: (value: Message) => boolean) {
  return everywhere(
    (value) => Object.values(value).some((one) => Array.isArray(one)),
    (value) => {
      for (const [key, entries] of Object.entries(value)) {
        if (Array.isArray(entries)) {
          value[key] = entries.filter((one) => !isObject(one) || !isResource(one) || !drop(one))
        }
      }
    },
  )
}

const operationStatus = (name: string, change: (status: Message) => void): WireFault => ({
  name,
  event: (event) => [
    event.type === 'UPDATE_OPERATION_STATUS'
      ? everywhere((value) => 'operation_id' in value && 'state' in value, change)(event)
      : event,
  ],
})

const taskStatus = (name: string, from: string, change: (status: Message) => void): WireFault => ({
  name,
  event: (event) => [
    event.type === 'UPDATE'
      ? everywhere((value) => 'task_id' in value && value.state === from, change)(event)
      : event,
  ],
})

const dropping = (type: string): WireFault => ({
  name: `loses every ${type}`,
  event: (event) => (event.type === type ? [] : [event]),
})

/** Takes operations of a type out of every ACCEPT. */
const withoutOperation = (type: string): WireFault => ({
  name: `leaves ${type} out of every ACCEPT`,
  call: everywhere(
    (value) => Array.isArray(value.operations),
    (value) => {
      value.operations = list(value, 'operations').filter((one) => one.type !== type)
    },
  ),
})

const operation = (name: string, type: string, change: (resource: Message) => void): WireFault => ({
  name,
  call: everywhere(
    (value) => value.type === type && isObject(value[type.toLowerCase()]),
    (value) => {
      value[type.toLowerCase()] = everywhere(
        isResource,
        change,
      )(value[type.toLowerCase()] as Message)
    },
  ),
})

const status = (name: string, types: string[], from: number, to: number): WireFault => ({
  name,
  answer: (call, answer) =>
    types.includes(String(call.type)) && answer.status === from
      ? { ...answer, status: to }
      : answer,
})

const agents = (name: string, change: (message: Message) => Message): WireFault => ({
  name,
  answer: (call, answer) =>
    call.type === 'GET_AGENTS' && answer.status === 200
      ? { ...answer, body: JSON.stringify(change(JSON.parse(answer.body))) }
      : answer,
})

export const faults: readonly WireFault[] = [
  offersOnly(
    'offers shared volumes as plain ones',
    everywhere(isShared, (v) => delete v.shared),
  ),
  offersOnly(
    'offers plain volumes as shared ones',
    everywhere(isPlain, (v) => (v.shared = {})),
  ),
  offersOnly('offers no shared volumes', without(isShared)),
  offersOnly('offers no plain volumes', without(isPlain)),
  offersOnly(
    'offers volumes as plain disk',
    everywhere(isVolume, (v) => {
      delete v.disk
      delete v.shared
    }),
  ),
  offersOnly(
    'offers volumes under another id',
    everywhere(isVolume, (v) => (disk(v).persistence.id += 'x')),
  ),
  offersOnly(
    'offers volumes at another path',
    everywhere(isVolume, (v) => (disk(v).volume.container_path = 'x')),
  ),
  offersOnly(
    'offers volumes read-only',
    everywhere(isVolume, (v) => (disk(v).volume.mode = 'RO')),
  ),
  offersOnly(
    'offers volumes a megabyte larger',
    everywhere(isVolume, (v) => (size(v).value += 1)),
  ),
  offersOnly(
    'offers volumes without their creator',
    everywhere(isVolume, (v) => delete disk(v).persistence.principal),
  ),
  offersOnly('offers no plain disk', without(isPlainDisk)),
  offersOnly(
    'offers reserved resources as unreserved',
    everywhere(isResource, (r) => {
      delete r.reservations
      delete r.reservation
      delete r.role
    }),
  ),
  offersOnly(
    'writes reservations as static',
    everywhere(
      (v) => v.type === 'DYNAMIC',
      (v) => (v.type = 'STATIC'),
    ),
  ),
  offersOnly(
    'allocates to another role',
    everywhere(
      (v) => isObject(v.allocation_info),
      (v) => (v.allocation_info = { role: 'x' }),
    ),
  ),
  offersOnly(
    'leaves out allocation_info',
    everywhere(
      (v) => isObject(v.allocation_info),
      (v) => delete v.allocation_info,
    ),
  ),
  offersOnly(
    'offers for another framework',
    everywhere(
      (v) => 'hostname' in v,
      (v) => (v.framework_id = { value: 'x' }),
    ),
  ),
  offersOnly(
    'lists volumes twice',
    everywhere(
      (v) => Array.isArray(v.resources),
      (v) => {
        v.resources = list(v, 'resources').flatMap((one) => (isVolume(one) ? [one, one] : [one]))
      },
    ),
  ),
  offersOnly('sends the offers as a bare list', (event) => ({
    ...event,
    offers: list(event, 'offers', 'offers'),
  })),
  offersOnly(
    'names the agent slave_id',
    everywhere(
      (v) => 'agent_id' in v,
      (v) => {
        v.slave_id = v.agent_id
        delete v.agent_id
      },
    ),
  ),

  dropping('RESCIND'),
  dropping('UPDATE_OPERATION_STATUS'),
  dropping('HEARTBEAT'),
  { name: 'sends every event twice', event: (event) => [event, event] },
  {
    name: 'sends OFFERS as RESCIND',
    event: (event) => [event.type === 'OFFERS' ? { ...event, type: 'RESCIND' } : event],
  },
  {
    name: 'gives every framework one id',
    event: (event) => [
      event.type === 'SUBSCRIBED'
        ? everywhere(
            (v) => 'framework_id' in v,
            (v) => (v.framework_id = { value: 'x' }),
          )(event)
        : event,
    ],
  },

  operationStatus(
    'reports refused operations as finished',
    (s) => (s.state = 'OPERATION_FINISHED'),
  ),
  operationStatus('reports finished operations as refused', (s) => (s.state = 'OPERATION_ERROR')),
  operationStatus('reports refusals as OPERATION_DROPPED', (s) => {
    if (s.state === 'OPERATION_ERROR') s.state = 'OPERATION_DROPPED'
  }),
  operationStatus('gives refusals no message', (s) => delete s.message),
  operationStatus('gives finished operations no uuid', (s) => delete s.uuid),
  operationStatus('gives operations another id', (s) => (s.operation_id = { value: 'x' })),

  taskStatus('reports running tasks as failed', 'TASK_RUNNING', (s) => (s.state = 'TASK_FAILED')),
  taskStatus('reports refused tasks as running', 'TASK_ERROR', (s) => (s.state = 'TASK_RUNNING')),
  taskStatus('reports refused tasks as lost', 'TASK_ERROR', (s) => (s.state = 'TASK_LOST')),
  taskStatus('reports finished tasks as failed', 'TASK_FINISHED', (s) => (s.state = 'TASK_FAILED')),
  taskStatus('reports failed tasks as finished', 'TASK_FAILED', (s) => (s.state = 'TASK_FINISHED')),
  taskStatus(
    'gives refusals another reason',
    'TASK_ERROR',
    (s) => (s.reason = 'REASON_COMMAND_EXECUTOR_FAILED'),
  ),
  taskStatus('reports killed tasks as finished', 'TASK_KILLED', (s) => (s.state = 'TASK_FINISHED')),

  withoutOperation('RESERVE'),
  withoutOperation('UNRESERVE'),
  withoutOperation('CREATE'),
  withoutOperation('DESTROY'),
  operation('creates nothing shared', 'CREATE', (v) => delete v.shared),
  operation('creates everything shared', 'CREATE', (v) => (v.shared = {})),
  operation('creates under another id', 'CREATE', (v) => {
    if (isVolume(v)) disk(v).persistence.id += 'x'
  }),
  operation('destroys another volume', 'DESTROY', (v) => {
    if (isVolume(v)) disk(v).persistence.id += 'x'
  }),
  {
    name: 'launches only the first task of an ACCEPT',
    call: everywhere(
      (v) => Array.isArray(v.task_infos),
      (v) => {
        v.task_infos = list(v, 'task_infos').slice(0, 1)
      },
    ),
  },
  {
    name: 'launches tasks without their volumes',
    call: everywhere(
      (v) => Array.isArray(v.task_infos),
      (v) => {
        for (const task of list(v, 'task_infos'))
          task.resources = list(task, 'resources').filter((r) => !isVolume(r))
      },
    ),
  },
  {
    name: 'gives every framework the capability',
    call: everywhere(
      (v) => Array.isArray(v.capabilities),
      (v) => {
        v.capabilities = [...list(v, 'capabilities'), { type: 'SHARED_RESOURCES' }]
      },
    ),
  },
  {
    name: 'gives no framework the capability',
    call: everywhere(
      (v) => Array.isArray(v.capabilities),
      (v) => {
        v.capabilities = list(v, 'capabilities').filter((one) => one.type !== 'SHARED_RESOURCES')
      },
    ),
  },
  { name: 'swallows KILL', call: (call) => (call.type === 'KILL' ? undefined : call) },
  { name: 'swallows SUPPRESS', call: (call) => (call.type === 'SUPPRESS' ? undefined : call) },
  { name: 'swallows DECLINE', call: (call) => (call.type === 'DECLINE' ? undefined : call) },
  {
    name: 'drops every filter',
    call: everywhere(
      (v) => isObject(v.filters),
      (v) => (v.filters = { refuse_seconds: 0 }),
    ),
  },
  {
    name: 'filters for an hour',
    call: everywhere(
      (v) => isObject(v.filters),
      (v) => (v.filters = { refuse_seconds: 3600 }),
    ),
  },

  status('answers calls with 200', ['ACCEPT', 'DECLINE', 'REVIVE', 'SUPPRESS'], 202, 200),
  status('answers refused operators with 202', ['CREATE_VOLUMES', 'DESTROY_VOLUMES'], 400, 202),
  status(
    'answers operators with 200',
    ['CREATE_VOLUMES', 'DESTROY_VOLUMES', 'RESERVE_RESOURCES'],
    202,
    200,
  ),
  status('answers what is in use with 409', ['DESTROY_VOLUMES'], 400, 409),
  agents('hides volumes from the operator', without(isVolume)),
  agents(
    'shows the operator shared volumes as plain',
    everywhere(isShared, (v) => delete v.shared),
  ),
  agents(
    'shows the operator each volume twice',
    everywhere(
      (v) => Array.isArray(v.total_resources),
      (v) => {
        v.total_resources = list(v, 'total_resources').flatMap((one) =>
          isVolume(one) ? [one, one] : [one],
        )
      },
    ),
  ),
  agents(
    'shows the operator half the reserved disk',
    everywhere(isPlainDisk, (v) => {
      if ('reservations' in v) size(v).value /= 2
    }),
  ),
]
