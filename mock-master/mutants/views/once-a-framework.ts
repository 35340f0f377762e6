import { toEndpointForm } from '../../resource/format.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'views/once-a-framework',
  breaks: 'views/shared-once',
  does: 'lists what is allocated framework by framework',
  mutate: (parts) => ({
    ...parts,
    views: {
      ...parts.views,
      agent: (agent, viewer) => ({
        ...parts.views.agent(agent, viewer),
        allocated_resources: [...agent.used.values()].flatMap((used) =>
          used.toArray().map(toEndpointForm),
        ),
      }),
    },
  }),
} satisfies Mutant
