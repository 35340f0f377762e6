import type { SchedulerCall } from '../spec-schemas/types.ts'
import type { Answer, Cluster, Input, Step } from './cluster.ts'
import { control } from './control.ts'
import { assertInvariants } from './invariants.ts'
import { operate } from './operate.ts'
import { count } from './outbox.ts'

/** One step of the master: what comes in, and what goes out because of it. */
export function receive(cluster: Cluster, input: Input): Step {
  const answer = handle(cluster, input)
  runTimers(cluster, input.type === 'ADVANCE' ? input.toMs : cluster.now)
  if (cluster.checks) assertInvariants(cluster)
  const outputs = cluster.outbox
  cluster.outbox = []
  return { answer, outputs }
}

function handle(cluster: Cluster, input: Input): Answer {
  switch (input.type) {
    case 'SUBSCRIBE': {
      const { call, streamId, principal } = input
      cluster.parts.frameworks.subscribe(cluster, { call, streamId, principal })
      return { status: 200 }
    }
    case 'CALL':
      return handleCall(cluster, input.call)
    case 'DISCONNECTED': {
      const framework = cluster.streams.get(input.streamId)
      if (framework !== undefined) cluster.parts.frameworks.disconnect(cluster, framework)
      return { status: 200 }
    }
    case 'OPERATE':
      return operate(cluster, input)
    case 'CONTROL':
      return control(cluster, input.control)
    case 'ADVANCE':
      return { status: 200 }
    default:
      return input satisfies never
  }
}

const accepted: Answer = { status: 202 }

function handleCall(cluster: Cluster, call: SchedulerCall): Answer {
  if (call.type === 'SUBSCRIBE') return accepted
  const framework = cluster.frameworks.get(call.framework_id.value)
  if (framework === undefined) return { status: 400, body: 'Framework cannot be found' }
  if (!Object.hasOwn(cluster.parts.calls, call.type)) {
    // A live master dies of a call of no type that it knows.
    return { status: 501, body: '501 Not Implemented.' }
  }
  count(cluster, messagesOf(call.type))
  return cluster.parts.hear(cluster, framework, call) ?? accepted
}

const counters = new Map<SchedulerCall['type'], string>()

/** The metric that counts calls of the type; its name is put together once, for calls are many. */
function messagesOf(type: SchedulerCall['type']): string {
  const known = counters.get(type) ?? `master/messages_${type.toLowerCase()}`
  counters.set(type, known)
  return known
}

/** Everything that falls due on the way happens at its own time. */
function runTimers(cluster: Cluster, untilMs: number): void {
  for (;;) {
    const timer = cluster.timers.takeDue(untilMs)
    if (timer === undefined) break
    if (timer.dueMs > cluster.now) cluster.now = timer.dueMs
    timer.run(cluster)
  }
  if (untilMs > cluster.now) cluster.now = untilMs
}
