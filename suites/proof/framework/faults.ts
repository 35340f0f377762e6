// Faults that an author could put into a framework, each against the duty that it breaks. A fault changes what goes out
// of a framework that is careful otherwise.
import type { Tamper } from './scheduler.ts'
import { create, destroy, disk, volume } from './story.ts'
import {
  again,
  destroyInstead,
  hasId,
  info,
  on,
  operations,
  tasks,
  volumesOf,
  withIn,
} from './tampering.ts'

export interface FrameworkFault extends Tamper {
  breaks: string
  /** What the framework does wrong. */
  does: string
}

export const faults: readonly FrameworkFault[] = [
  {
    breaks: 'framework/opts-in',
    does: 'makes a shared volume without the capability',
    calls: info({ capabilities: [{ type: 'MULTI_ROLE' }, { type: 'RESERVATION_REFINEMENT' }] }),
  },
  {
    breaks: 'framework/subscribes-first',
    does: 'revives under a remembered id before it has subscribed',
    calls: on('SUBSCRIBE', (call, by) => {
      if (by.id !== undefined) return [call]
      const framework_id = { value: 'remembered' }
      const subscribe = withIn(call, { id: framework_id }, 'subscribe', 'framework_info')
      return [
        { type: 'REVIVE', framework_id },
        { ...subscribe, framework_id },
      ]
    }),
  },
  {
    breaks: 'framework/subscribes-without-stream-id',
    does: 'keeps the header of its former stream when it comes back',
    headers: (headers, call, { formerStreamId }) =>
      call.type === 'SUBSCRIBE' && formerStreamId
        ? { ...headers, 'mesos-stream-id': formerStreamId }
        : headers,
  },
  {
    breaks: 'framework/stream-id',
    does: 'declines without Mesos-Stream-Id',
    headers: ({ 'mesos-stream-id': id, ...others }, { type }) =>
      type === 'DECLINE' || id === undefined ? others : { ...others, 'mesos-stream-id': id },
  },
  {
    breaks: 'framework/keeps-fixed-fields',
    does: 'changes its user on the way',
    calls: on('UPDATE_FRAMEWORK', (call) => [
      withIn(call, { user: 'nobody' }, 'update_framework', 'framework_info'),
    ]),
  },
  {
    breaks: 'framework/failover-timeout',
    does: 'leaves failover_timeout at 0',
    calls: info({ failover_timeout: 0 }),
  },
  {
    breaks: 'framework/answers-offers',
    does: 'keeps what it has no use for',
    calls: on('DECLINE', () => []),
  },
  {
    breaks: 'framework/offer-once',
    does: 'declines every offer twice',
    calls: on('DECLINE', again),
  },
  {
    breaks: 'framework/rescinded-offers',
    does: 'declines an offer that it has long been told to be rescinded',
    calls: (call, by) => {
      const told = by.events.find((event) => event.type === 'RESCIND')
      if (told?.type !== 'RESCIND' || call.type !== 'DECLINE') return [call]
      const decline = { offer_ids: [told.rescind.offer_id] }
      return [call, { ...call, decline }]
    },
  },
  {
    breaks: 'framework/within-the-offer',
    does: 'launches tasks that take more cpus than there are',
    calls: tasks((one) => (one.name === 'cpus' ? { ...one, scalar: { value: 1_000 } } : one)),
  },
  {
    breaks: 'framework/volumes-of-the-offer',
    does: 'takes a part of a volume only',
    calls: tasks((one, task) =>
      one.name === 'disk' && task.startsWith('reader') ? { ...one, scalar: { value: 32 } } : one,
    ),
  },
  {
    breaks: 'framework/reserver-principal',
    does: 'reserves under another principal',
    calls: operations((one) =>
      one.type === 'RESERVE' ? [{ ...one, reserve: { resources: [disk(128, 'other')] } }] : [one],
    ),
  },
  {
    breaks: 'framework/creates-on-reserved-disk',
    does: 'makes a volume of disk that nobody has reserved',
    calls: operations((one) => [volumesOf(one, [{ ...volume(), reservations: undefined }])]),
  },
  {
    breaks: 'framework/creator-principal',
    does: 'leaves the creator of a volume out',
    calls: operations((one) => {
      const { disk: words, ...rest } = volume()
      return [volumesOf(one, [{ ...rest, disk: { ...words, persistence: { id: 'set-1' } } }])]
    }),
  },
  {
    breaks: 'framework/unique-volume-ids',
    does: 'makes the volume anew for the readers',
    calls: operations((one) =>
      JSON.stringify(one).includes('reader-1') ? [create('create-3'), one] : [one],
    ),
  },
  {
    breaks: 'framework/ids-unique-everywhere',
    does: 'gives the id of a volume that it has destroyed again',
    calls: operations((one) =>
      one.type === 'UNRESERVE' ? [create('create-3'), destroy('destroy-3'), one] : [one],
    ),
  },
  {
    breaks: 'framework/heeds-refused-create',
    does: 'launches on a volume whose CREATE was refused',
    calls: operations((one) => (hasId(one, 'create-2') ? [] : [one])),
  },
  {
    breaks: 'framework/one-writer',
    does: 'lets all readers write',
    calls: tasks((one) => (one.disk ? volume('RW') : one)),
  },
  {
    breaks: 'framework/destroys-unused',
    does: 'destroys the volume while its readers run',
    calls: destroyInstead('reader-1'),
  },
  {
    breaks: 'framework/agrees-before-destroy',
    does: 'destroys the volume while a neighbour reads it',
    calls: (call, by) => {
      const isBusy = [...by.master.cluster.frameworks.values()].some((one) =>
        one.tasks.has('reader-1'),
      )
      return (isBusy ? undefined : destroyInstead('visitor')?.(call, by)) ?? [call]
    },
  },
  {
    breaks: 'framework/heeds-refused-destroy',
    does: 'gives the disk of a volume back whose DESTROY was refused',
    calls: operations((one) =>
      hasId(one, 'destroy-2')
        ? [{ type: 'UNRESERVE', unreserve: { resources: [disk(128)] } }]
        : [one],
    ),
  },
  {
    breaks: 'framework/destroys-before-unreserve',
    does: 'unreserves the volume itself',
    calls: operations((one) =>
      hasId(one, 'destroy-2')
        ? [{ type: 'UNRESERVE', unreserve: { resources: [volume()] } }]
        : [one],
    ),
  },
  {
    breaks: 'framework/acknowledges-updates',
    does: 'acknowledges no task status',
    calls: on('ACKNOWLEDGE', () => []),
  },
  {
    breaks: 'framework/acknowledges-operations',
    does: 'acknowledges no operation status',
    calls: on('ACKNOWLEDGE_OPERATION_STATUS', () => []),
  },
  {
    breaks: 'framework/acknowledges-only-uuids',
    does: 'makes up a uuid',
    calls: on('ACKNOWLEDGE', (call) => [
      call,
      withIn(call, { uuid: Buffer.from('sixteen letters.').toString('base64') }, 'acknowledge'),
    ]),
  },
  {
    breaks: 'framework/silent-while-disconnected',
    does: 'revives before it has subscribed again',
    calls: on('SUBSCRIBE', (call, by) =>
      by.streamId === undefined
        ? [call]
        : [{ type: 'REVIVE', framework_id: { value: by.id } }, call],
    ),
  },
  {
    breaks: 'framework/comes-back-by-id',
    does: 'forgets its id when its connection breaks',
    calls: on('SUBSCRIBE', (call) => [
      withIn(
        { ...call, framework_id: undefined },
        { id: undefined },
        'subscribe',
        'framework_info',
      ),
    ]),
  },
  {
    breaks: 'framework/reconciles-after-break',
    does: 'never asks what became of its tasks',
    calls: on('RECONCILE', () => []),
  },
  {
    breaks: 'framework/heeds-error',
    does: 'goes on over a stream on which it was told ERROR',
    headers: (headers, _call, { events, formerStreamId }) =>
      events.some((event) => event.type === 'ERROR') && formerStreamId
        ? { ...headers, 'mesos-stream-id': formerStreamId }
        : headers,
  },
]
