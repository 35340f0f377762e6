import type { OperatorCall, OperatorEvent } from '../../spec-schemas/types.ts'
import type { Cluster } from '../cluster.ts'
import { heartbeatIntervalMs } from '../master.ts'
import { getState } from '../views/get-state.ts'
import { type Viewer, viewerOf } from '../views/viewer.ts'
import { answer, badRequest, bare } from './answers.ts'
import { eventStream } from './event-stream.ts'
import type { Exchange, HttpAnswer } from './exchange.ts'
import { fillLists } from './fill-lists.ts'
import { type MediaType, negotiate } from './negotiate.ts'
import { encodeEvent, encodeResponse } from './operator-json.ts'
import { operatorView } from './operator-views.ts'
import { readCall } from './read-call.ts'
import type { Context, Route } from './routes.ts'

/** The v1 operator API: calls that ask are answered from the views, the others change the cluster. */
export const operatorApi: Route = {
  path: '/api/v1',
  realm: 'mesos-master-readwrite',

  handle(exchange: Exchange, context: Context): HttpAnswer {
    const { http } = context.cluster.parts
    const read = readCall(exchange, 'master.Call', http)
    if ('refusal' in read) return read.refusal
    const { call } = read
    const error = http.validateOperatorCall(call)
    if (error !== undefined) return badRequest(`Failed to validate master::Call: ${error}`)
    const mediaType = negotiate(exchange, http)
    if (typeof mediaType !== 'string') return mediaType

    if (call.type === 'SUBSCRIBE') return subscribe(context, mediaType)
    if (isChange(call)) {
      const { status, body } = context.master.operate(fillLists(call), context.principal)
      return answer(status, body)
    }
    const view = operatorView(call, context)
    if (view === undefined) return bare(501)
    if ('status' in view) return view
    return {
      status: 200,
      headers: { 'content-type': mediaType },
      body: encodeResponse(view, mediaType),
    }
  },
}

const CHANGES: ReadonlySet<string> = new Set([
  'RESERVE_RESOURCES',
  'UNRESERVE_RESOURCES',
  'CREATE_VOLUMES',
  'DESTROY_VOLUMES',
  'GROW_VOLUME',
  'SHRINK_VOLUME',
  'TEARDOWN',
  'UPDATE_WEIGHTS',
  'UPDATE_QUOTA',
  'UPDATE_MAINTENANCE_SCHEDULE',
  'MARK_AGENT_GONE',
  'DRAIN_AGENT',
  'DEACTIVATE_AGENT',
  'REACTIVATE_AGENT',
])

const isChange = (call: OperatorCall): boolean => CHANGES.has(call.type)

/** The stream of what becomes of agents, frameworks and tasks; it begins with the whole state. */
function subscribe({ master, cluster, principal }: Context, mediaType: MediaType): HttpAnswer {
  const viewer = viewerOf(cluster, principal)
  return {
    status: 200,
    headers: { 'content-type': mediaType },
    body: eventStream<OperatorEvent>(
      (event) => cluster.parts.http.encodeRecord(encodeEvent(event, mediaType)),
      (sink) => {
        sink.send({
          type: 'SUBSCRIBED',
          subscribed: {
            get_state: getState(cluster, viewer),
            heartbeat_interval_seconds: heartbeatIntervalMs / 1000,
          },
        })
        return master.operatorSubscribe({
          send: (event) => isVisible(event, cluster, viewer) && sink.send(event),
          close: () => sink.close(),
        })
      },
    ),
  }
}

/** Events about a framework or a task go to those who may see it in the listings. */
function isVisible(event: OperatorEvent, cluster: Cluster, viewer: Viewer): boolean {
  const [id, isOfTask, user] = subjectOf(event)
  const framework = id && (cluster.frameworks.get(id) ?? cluster.completedFrameworks.get(id))
  if (!framework) return true
  return isOfTask ? viewer.task(framework, user) : viewer.framework(framework)
}

type Subject = [frameworkId?: string, isOfTask?: boolean, user?: string]

function subjectOf(event: OperatorEvent): Subject {
  switch (event.type) {
    case 'TASK_ADDED':
      return [event.task_added.task.framework_id.value, true, event.task_added.task.user]
    case 'TASK_UPDATED':
      return [event.task_updated.framework_id.value, true]
    case 'FRAMEWORK_ADDED':
      return [event.framework_added.framework.framework_info.id?.value]
    case 'FRAMEWORK_UPDATED':
      return [event.framework_updated.framework.framework_info.id?.value]
    case 'FRAMEWORK_REMOVED':
      return [event.framework_removed.framework_info.id?.value]
    default:
      return []
  }
}
