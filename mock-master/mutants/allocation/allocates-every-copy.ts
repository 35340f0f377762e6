import { isShared } from '../../resource/predicates.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'allocation/allocates-every-copy',
  breaks: 'allocation/used-once',
  does: 'lists a shared volume among what is allocated once for each framework that uses it',
  mutate: (parts) => ({
    ...parts,
    views: {
      ...parts.views,
      agent(agent, viewer) {
        const shown = parts.views.agent(agent, viewer)
        const all = [...agent.used.values()].flatMap((used) => used.shared.toArray())
        const rest = (shown.allocated_resources ?? []).filter((one) => !isShared(one))
        return { ...shown, allocated_resources: [...rest, ...all] }
      },
    },
  }),
} satisfies Mutant
