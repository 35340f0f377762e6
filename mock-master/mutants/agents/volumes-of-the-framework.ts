import { Resources } from '../../resources.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'agents/volumes-of-the-framework',
  breaks: 'agents/teardown-keeps-volumes',
  does: 'destroys the volumes that a framework used when it is torn down',
  mutate: (parts) => ({
    ...parts,
    calls: {
      ...parts.calls,
      TEARDOWN: (cluster, framework, call) => {
        const held = [...cluster.agents.values()].map((agent) => {
          const volumes = agent.used.get(framework.id)?.unallocate().persistentVolumes ?? []
          return { agent, volumes: Resources.of([...volumes]) }
        })
        parts.calls.TEARDOWN(cluster, framework, call)
        for (const { agent, volumes } of held) agent.total = agent.total.minus(volumes)
      },
    },
  }),
} satisfies Mutant
