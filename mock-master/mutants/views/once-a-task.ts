import { toEndpointForm } from '../../resource/format.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'views/once-a-task',
  breaks: 'views/shared-once',
  does: 'lists a shared volume once for each task that uses it',
  mutate: (parts) => ({
    ...parts,
    views: {
      ...parts.views,
      agent: (agent, viewer) => {
        const used = [...agent.tasks.values()].flatMap((tasks) =>
          [...tasks.values()]
            .filter((task) => !task.released)
            .flatMap((task) => task.resources.toArray()),
        )
        return {
          ...parts.views.agent(agent, viewer),
          allocated_resources: used.map(toEndpointForm),
        }
      },
    },
  }),
} satisfies Mutant
