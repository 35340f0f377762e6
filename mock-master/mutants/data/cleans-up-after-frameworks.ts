import { filesOf } from '../directories.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'data/cleans-up-after-frameworks',
  breaks: 'data/outlives-framework',
  does: 'empties the volumes of a role when one of its frameworks leaves',
  mutate: (parts) => ({
    ...parts,
    calls: {
      ...parts.calls,
      TEARDOWN: (cluster, framework, call) => {
        for (const agent of cluster.agents.values()) {
          for (const role of framework.roles) {
            for (const volume of agent.total.reserved(role).persistentVolumes) {
              filesOf(agent, volume)?.entries.clear()
            }
          }
        }
        return parts.calls.TEARDOWN(cluster, framework, call)
      },
    },
  }),
} satisfies Mutant
