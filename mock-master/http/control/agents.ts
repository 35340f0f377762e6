import { specOf } from '../../flags/agent-spec.ts'
import { answer, json } from '../answers.ts'
import type { Context } from '../routes.ts'
import type { Asked, ControlOperation } from './operation.ts'

type Does = 'STOP_AGENT' | 'DISCONNECT_AGENT' | 'MARK_UNREACHABLE' | 'RETURN_AGENT'

const onAgent = (path: string, what: Does, does: string): ControlOperation => ({
  method: 'POST',
  path: `agents/${path}`,
  does,
  takes: 'oneAgent',
  refuses: { 404: 'There is no such agent.' },
  handle({ body }, context) {
    const agentId = agentIdOf(body, context)
    const { status, body: text } = context.master.control({ do: what, agentId })
    return answer(status === 202 ? 200 : status, text)
  },
})

/** `{ "agent_id": "…" }`; without one, the only agent or the latest. */
function agentIdOf(body: Asked['body'], { cluster }: Context): string {
  if (typeof body.agent_id === 'string') return body.agent_id
  const known = [cluster.agents, cluster.unreachableAgents, cluster.removedAgents]
  return known.map((agents) => [...agents.keys()].at(-1)).find((id) => id !== undefined) ?? ''
}

export const agentOperations: readonly ControlOperation[] = [
  {
    method: 'POST',
    path: 'agents/add',
    does: 'starts an agent, by its flags',
    takes: 'agentStart',
    gives: 'addedAgent',
    handle({ body }, { master, cluster }) {
      master.control({ do: 'ADD_AGENT', spec: specOf(body) })
      return json({ agent_id: [...cluster.agents.keys()].at(-1) })
    },
  },
  onAgent('stop', 'STOP_AGENT', 'has an agent say goodbye'),
  onAgent('disconnect', 'DISCONNECT_AGENT', 'breaks the link to an agent; the pings find out'),
  onAgent('lose', 'MARK_UNREACHABLE', 'makes an agent unreachable at once'),
  onAgent('return', 'RETURN_AGENT', 'registers an agent again, with its volumes and tasks'),
]
