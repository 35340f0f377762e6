import type { SchedulerCall, SchedulerEvent } from '../../spec-schemas/types.ts'
import { accepted, answer, badRequest, bare } from './answers.ts'
import { eventStream } from './event-stream.ts'
import type { Exchange, HttpAnswer } from './exchange.ts'
import { negotiate } from './negotiate.ts'
import { readCall } from './read-call.ts'
import type { Context, Route } from './routes.ts'

/** The v1 scheduler API: SUBSCRIBE opens the framework's event stream, every other call is a 202. */
export const schedulerApi: Route = {
  path: '/api/v1/scheduler',
  realm: 'mesos-master-scheduler',

  handle(exchange, context) {
    const { cluster, master, principal } = context
    const { http } = cluster.parts
    const read = readCall(exchange, 'scheduler.Call', http)
    if ('refusal' in read) return read.refusal
    const { call } = read
    const error = http.validateSchedulerCall(call, principal)
    if (error !== undefined) return badRequest(`Failed to validate scheduler::Call: ${error}`)

    if (call.type === 'SUBSCRIBE') return subscribe(exchange, call, context)
    if (call.type === 'RECONCILE_OPERATIONS') {
      const mediaType = negotiate(exchange, http)
      if (typeof mediaType !== 'string') return mediaType
    }
    const refusal = http.refuseStranger({
      framework: cluster.frameworks.get(call.framework_id.value),
      principal,
      streamId: exchange.header('mesos-stream-id'),
    })
    if (refusal !== undefined) return refusal
    if (!KNOWN.has(call.type)) return bare(501)

    const { status, body } = master.call(call, principal)
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

function subscribe(
  exchange: Exchange,
  call: Extract<SchedulerCall, { type: 'SUBSCRIBE' }>,
  { master, cluster, principal }: Context,
): HttpAnswer {
  const { http } = cluster.parts
  const mediaType = negotiate(exchange, http)
  if (typeof mediaType !== 'string') return mediaType
  if (exchange.header('mesos-stream-id') !== undefined) {
    return badRequest("Subscribe calls should not include the 'Mesos-Stream-Id' header")
  }
  const streamId = master.newStreamId()
  return {
    status: 200,
    headers: http.streamHeaders(mediaType, streamId),
    body: eventStream<SchedulerEvent>(
      (event) => {
        // The parts of now: a stream outlives faults that come and go.
        const { encodeRecord, encodeEvent } = cluster.parts.http
        return encodeRecord(encodeEvent(event, mediaType))
      },
      (sink) => {
        master.subscribe(call, principal, sink, streamId)
        return () => master.disconnected(streamId)
      },
    ),
  }
}
