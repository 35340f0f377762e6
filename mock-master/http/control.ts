import type { AgentSpec } from '../cluster.ts'
import { specOf } from '../flags/agent-spec.ts'
import { durationMsOf, FlagError } from '../flags/values.ts'
import { getState } from '../views/get-state.ts'
import { getOperations } from '../views/operations.ts'
import { omniscient } from '../views/viewer.ts'
import { answer, badRequest, bare, json, methodNotAllowed } from './answers.ts'
import type { Exchange, HttpAnswer } from './exchange.ts'
import type { Context, Route } from './routes.ts'

/**
 * What only a mock can do, under `/__mock/`: bodies and answers are JSON, no Content-Type is asked
 * for, and nobody has to prove who they are.
 */

type Control = (body: Record<string, unknown>, context: Context) => HttpAnswer

const post = (path: string, control: Control): Route => ({
  path,
  isApart: true,
  handle(exchange, context) {
    if (exchange.method !== 'POST') return methodNotAllowed(['POST'], exchange.method)
    const body = readObject(exchange)
    if (body === undefined) return badRequest('Expecting a JSON object')
    try {
      return control(body, context)
    } catch (error) {
      if (error instanceof FlagError) return badRequest(error.message)
      throw error
    }
  },
})

const get = (path: string, view: (context: Context, query: URLSearchParams) => unknown): Route => ({
  path,
  isApart: true,
  handle(exchange, context) {
    if (exchange.method !== 'GET') return methodNotAllowed(['GET'], exchange.method)
    return json(view(context, new URLSearchParams(exchange.query)))
  },
})

function readObject({ body }: Exchange): Record<string, unknown> | undefined {
  if (body.length === 0) return {}
  try {
    const value: unknown = JSON.parse(Buffer.from(body).toString('utf8'))
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? { ...value }
      : undefined
  } catch {
    return undefined
  }
}

/** `{ "agent_id": "…" }`; without one, the only agent or the latest. */
function agentIdOf(body: Record<string, unknown>, { cluster }: Context): string {
  if (typeof body.agent_id === 'string') return body.agent_id
  const known = [cluster.agents, cluster.unreachableAgents, cluster.removedAgents]
  return known.map((agents) => [...agents.keys()].at(-1)).find((id) => id !== undefined) ?? ''
}

const onAgent = (
  what: 'STOP_AGENT' | 'DISCONNECT_AGENT' | 'MARK_UNREACHABLE' | 'RETURN_AGENT',
): Control => {
  return (body, context) => {
    const { status, body: text } = context.master.control({
      do: what,
      agentId: agentIdOf(body, context),
    })
    return answer(status === 202 ? 200 : status, text)
  }
}

function advance(body: Record<string, unknown>, { master, cluster }: Context): HttpAnswer {
  const { by } = body
  const ms = typeof by === 'number' ? by : durationMsOf(String(by ?? ''), 'by')
  if (!(ms >= 0) || !Number.isFinite(ms)) return badRequest("Expecting 'by' to be a duration")
  master.advance(ms)
  return json({ nowMs: cluster.now })
}

function addAgent(body: Record<string, unknown>, { master, cluster }: Context): HttpAnswer {
  const spec: AgentSpec = specOf(body)
  const { status, body: text } = master.control({ do: 'ADD_AGENT', spec })
  if (status >= 300) return answer(status, text)
  return json({ agent_id: [...cluster.agents.keys()].at(-1) })
}

export const controlRoutes: readonly Route[] = [
  get('/__mock/state', ({ cluster }) => ({
    nowMs: cluster.now,
    ...getState(cluster, omniscient),
    get_operations: getOperations(cluster, omniscient),
  })),
  get('/__mock/journal', ({ journal }) => ({ entries: journal.entries() })),
  get('/__mock/history', ({ history }, query) => history(query.get('framework') ?? undefined)),
  post('/__mock/advance', advance),
  post('/__mock/reset', (_body, { reset }) => {
    reset()
    return answer(200)
  }),
  post('/__mock/allocate', (_body, { master }) => {
    master.control({ do: 'ALLOCATE' })
    return answer(200)
  }),
  post('/__mock/agents/add', addAgent),
  post('/__mock/agents/stop', onAgent('STOP_AGENT')),
  post('/__mock/agents/disconnect', onAgent('DISCONNECT_AGENT')),
  post('/__mock/agents/lose', onAgent('MARK_UNREACHABLE')),
  post('/__mock/agents/return', onAgent('RETURN_AGENT')),
  { path: '/__mock', isApart: true, handle: () => bare(404) },
]
