import { markUnreachable, returnAgent } from '../agents/lifecycle.ts'
import { msOf } from '../duration.ts'
import { accident } from './accident.ts'

export default accident('lose-agent', {
  /** The agent that it is about, or else the latest. */
  target(cluster, { agent: name }, occasion) {
    const agents = [...cluster.agents.values()].filter(
      ({ id, info }) =>
        (name === undefined || name === id || name === info.hostname) &&
        (occasion?.agent === undefined || occasion.agent.includes(id)),
    )
    return agents.at(-1)
  },

  happen(cluster, { for: lasts }, agent) {
    if (cluster.agents.get(agent.id) !== agent) return
    markUnreachable(cluster, agent)
    if (lasts === undefined) return
    cluster.timers.set(cluster.now + msOf(lasts, 'for'), (later) => {
      if (later.unreachableAgents.get(agent.id) === agent) returnAgent(later, agent)
    })
  },
})
