import type { SchedulerCall, SchedulerEvent } from '../../spec-schemas/types.ts'
import { encode } from '../wire/codec.ts'
import { accepted, answer, badRequest, bare } from './answers.ts'
import { eventStream } from './event-stream.ts'
import type { Exchange, HttpAnswer } from './exchange.ts'
import { negotiate } from './negotiate.ts'
import { readCall } from './read-call.ts'
import type { Context, Route } from './routes.ts'
import { principalMismatch, validateSchedulerCall } from './validate-scheduler-call.ts'

/** The v1 scheduler API: SUBSCRIBE opens the framework's event stream, every other call is a 202. */
export const schedulerApi: Route = {
  path: '/api/v1/scheduler',
  realm: 'mesos-master-scheduler',

  handle(exchange, context) {
    const read = readCall(exchange, 'scheduler.Call')
    if ('refusal' in read) return read.refusal
    const { call } = read
    const error = validateSchedulerCall(call, context.principal)
    if (error !== undefined) return badRequest(`Failed to validate scheduler::Call: ${error}`)

    if (call.type === 'SUBSCRIBE') return subscribe(exchange, call, context)
    if (call.type === 'RECONCILE_OPERATIONS') {
      const mediaType = negotiate(exchange)
      if (typeof mediaType !== 'string') return mediaType
    }
    const refusal = refuseStranger(exchange, call, context)
    if (refusal !== undefined) return refusal
    if (!KNOWN.has(call.type)) return bare(501)

    const { status, body } = context.master.call(call, context.principal)
    return status === 202 && !body ? accepted : answer(status, body)
  },
}

/** UNKNOWN is a type on the wire, but aborts a real master; here it is refused like any other. */
const KNOWN: ReadonlySet<string> = new Set([
  'TEARDOWN',
  'ACCEPT',
  'DECLINE',
  'ACCEPT_INVERSE_OFFERS',
  'DECLINE_INVERSE_OFFERS',
  'REVIVE',
  'SUPPRESS',
  'KILL',
  'SHUTDOWN',
  'ACKNOWLEDGE',
  'ACKNOWLEDGE_OPERATION_STATUS',
  'RECONCILE',
  'RECONCILE_OPERATIONS',
  'MESSAGE',
  'REQUEST',
  'UPDATE_FRAMEWORK',
] satisfies Exclude<SchedulerCall['type'], 'SUBSCRIBE'>[])

/** A call has to come from the framework that it names, over the stream that it listens on. */
function refuseStranger(
  exchange: Exchange,
  call: Exclude<SchedulerCall, { type: 'SUBSCRIBE' }>,
  { cluster, principal }: Context,
): HttpAnswer | undefined {
  const framework = cluster.frameworks.get(call.framework_id.value)
  if (framework === undefined) return badRequest('Framework cannot be found')

  const owner = framework.info.principal ?? ''
  if (principal !== undefined && principal !== owner) {
    return badRequest(principalMismatch(principal, owner))
  }
  if (!framework.connected) return answer(403, 'Framework is not subscribed')

  const streamId = exchange.header('mesos-stream-id')
  if (streamId === undefined) {
    return badRequest("All non-subscribe calls should include the 'Mesos-Stream-Id' header")
  }
  if (streamId !== framework.streamId) {
    return badRequest(
      `The stream ID '${streamId}' included in this request didn't match ` +
        `the stream ID currently associated with framework ID ${framework.id}`,
    )
  }
  return undefined
}

function subscribe(
  exchange: Exchange,
  call: Extract<SchedulerCall, { type: 'SUBSCRIBE' }>,
  { master, principal }: Context,
): HttpAnswer {
  const mediaType = negotiate(exchange)
  if (typeof mediaType !== 'string') return mediaType
  if (exchange.header('mesos-stream-id') !== undefined) {
    return badRequest("Subscribe calls should not include the 'Mesos-Stream-Id' header")
  }
  const streamId = master.newStreamId()
  return {
    status: 200,
    headers: { 'content-type': mediaType, 'mesos-stream-id': streamId },
    body: eventStream<SchedulerEvent>(
      (event) => encode('scheduler.Event', event, mediaType),
      (sink) => {
        master.subscribe(call, principal, sink, streamId)
        return () => master.disconnected(streamId)
      },
    ),
  }
}
