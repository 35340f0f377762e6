// One story that meets every duty: a data set is made, at the second attempt; it is written, and read by two at a time
// while the connection breaks and another instance takes over; a neighbour reads it as well; it is destroyed, at the
// second attempt, and its disk is given back. Every step is taken only if the ones before have led to it.

import { refuse } from '../../../mock-master/cluster.ts'
import { createMaster } from '../../../mock-master/index.ts'
import { type Parts, reference } from '../../../mock-master/parts.ts'
import type { History, Offer, OfferOperation, Resource } from '../../../spec-schemas/types.ts'
import { holding, Scheduler, type Tamper } from './scheduler.ts'

export const author = 'dataset'
const neighbour = 'neighbour'

/** What the author did and was told; the neighbour has no fault. */
export function tell(tamper: Tamper = {}): History {
  const master = createMaster({ clock: 'virtual', seed: 7, checks: true, parts: reluctant() })
  const own = new Scheduler(master, author, tamper)
  try {
    own.subscribe()
    makeVolume(own)
    useVolume(own)
    loseAnOffer(own)
    comeBack(own)
    beTakenOver(own, tamper)
    shareWithNeighbour(own)
    destroyVolume(own)
    own.send('TEARDOWN')
    return master.history()
  } finally {
    master.close()
  }
}

/** A master that refuses the first CREATE and the first DESTROY. */
function reluctant(): Parts {
  const refused = new Set<string>()
  const isFirst = (type: string) => !refused.has(type) && refused.add(type).has(type)
  const { CREATE, DESTROY } = reference
  return {
    ...reference,
    CREATE: {
      ...CREATE,
      validate: (...given) => (isFirst('CREATE') ? refuse('Not now') : CREATE.validate(...given)),
    },
    DESTROY: {
      ...DESTROY,
      validate: (...given) => (isFirst('DESTROY') ? refuse('Not now') : DESTROY.validate(...given)),
    },
  }
}

export const disk = (value: number, principal = `${author}-principal`): Resource => ({
  name: 'disk',
  type: 'SCALAR',
  scalar: { value },
  reservations: [{ type: 'DYNAMIC', role: 'data', principal }],
})

export const volume = (mode: 'RW' | 'RO' = 'RW'): Resource => ({
  ...disk(64),
  disk: {
    persistence: { id: 'set-1', principal: `${author}-principal` },
    volume: { container_path: 'set', mode },
  },
  shared: {},
})

const task = (id: string, { agent_id }: Offer, command: string, mode: 'RW' | 'RO') => ({
  name: id,
  task_id: { value: id },
  agent_id,
  command: { value: command },
  resources: [
    { name: 'cpus', type: 'SCALAR' as const, scalar: { value: 0.1 } },
    { name: 'mem', type: 'SCALAR' as const, scalar: { value: 32 } },
    volume(mode),
  ],
})

type Tasks = ReturnType<typeof task>[]

const launch = (task_infos: Tasks): OfferOperation => ({ type: 'LAUNCH', launch: { task_infos } })

export const create = (id: string): OfferOperation => ({
  type: 'CREATE',
  id: { value: id },
  create: { volumes: [volume()] },
})

export const destroy = (id: string): OfferOperation => ({
  type: 'DESTROY',
  id: { value: id },
  destroy: { volumes: [volume()] },
})

function makeVolume(own: Scheduler): void {
  const first = own.offer()
  own.accept(first, [
    { type: 'RESERVE', id: { value: 'reserve-1' }, reserve: { resources: [disk(128)] } },
    create('create-1'),
  ])
  own.wait(2_000)
  const second = own.offer()
  if (second === undefined) return
  const writer = task('writer', second, 'echo data > set/file; sleep 2', 'RW')
  own.accept(second, [create('create-2'), launch([writer])])
  own.wait(4_000)
}

function useVolume(own: Scheduler): void {
  const offer = own.offer(holding('set-1'))
  if (offer === undefined) return
  const readers = ['reader-1', 'reader-2'].map((id) => task(id, offer, 'sleep 20', 'RO'))
  own.accept(offer, [launch(readers)])
  own.wait(2_000)
  own.declineAll()
  const { id: _, ...framework_info } = { ...own.info, id: { value: own.id ?? '' } }
  const info = { ...framework_info, id: { value: own.id ?? '' }, webui_url: 'http://set.test' }
  own.send('UPDATE_FRAMEWORK', { update_framework: { framework_info: info } })
  own.wait(1_500)
}

/** The operator takes something of what is offered. */
function loseAnOffer(own: Scheduler): void {
  const agent_id = own.offer()?.agent_id
  if (agent_id === undefined) return
  const resources = [{ ...disk(10_000, 'operator'), reservations: [reservedByOperator] }]
  const call = { type: 'RESERVE_RESOURCES', reserve_resources: { agent_id, resources } }
  own.master.door({
    method: 'POST',
    path: '/api/v1',
    query: '',
    header: (name) => (name === 'content-type' ? 'application/json' : undefined),
    body: Buffer.from(JSON.stringify(call)),
  })
  own.wait(2_000)
  own.declineAll()
}

const reservedByOperator = { type: 'DYNAMIC' as const, role: 'other', principal: 'operator' }

function comeBack(own: Scheduler): void {
  own.disconnect()
  own.master.advance(1_000)
  own.subscribe()
  own.send('RECONCILE', { reconcile: { tasks: [] } })
  own.wait(1_500)
  own.declineAll()
}

/** Another instance of the same framework subscribes while the first still listens. */
function beTakenOver(own: Scheduler, tamper: Tamper): void {
  const other = new Scheduler(own.master, author, tamper)
  other.id = own.id
  other.subscribe()
  other.send('RECONCILE', { reconcile: { tasks: [] } })
  other.wait(1_500)
  other.declineAll()
  // The former one has heard ERROR, and gives up; its place in the story goes to the other.
  own.formerStreamId = own.streamId
  own.replaceBy(other)
}

function shareWithNeighbour(own: Scheduler): void {
  const beside = new Scheduler(own.master, neighbour)
  own.declineAll()
  beside.subscribe()
  beside.wait(1_500)
  const offer = beside.offer(holding('set-1'))
  if (offer) beside.accept(offer, [launch([task('visitor', offer, 'sleep 40', 'RO')])])
  for (let second = 0; second < 60; second++) {
    beside.declineAll()
    beside.wait(500)
    own.declineAll()
    own.wait(500)
  }
  beside.declineAll()
  beside.send('TEARDOWN')
}

function destroyVolume(own: Scheduler): void {
  own.wait(1_500)
  own.accept(own.offer(holding('set-1')), [destroy('destroy-1')])
  own.wait(2_000)
  own.accept(own.offer(holding('set-1')), [destroy('destroy-2')])
  own.wait(2_000)
  own.accept(own.offer(), [{ type: 'UNRESERVE', unreserve: { resources: [disk(128)] } }])
  own.wait(2_000)
  own.declineAll()
}
