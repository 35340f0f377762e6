import type { Resource } from '../../../spec-schemas/types.ts'
import { isShared } from '../../resource/predicates.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'allocation/volume-beside-its-disk',
  breaks: 'allocation/total-once',
  does: 'makes a shared volume without taking the disk that it is made of',
  mutate: (parts) => ({
    ...parts,
    views: {
      ...parts.views,
      agent(agent, viewer) {
        const shown = parts.views.agent(agent, viewer)
        const grown = (one: Resource) => {
          const made = (shown.total_resources ?? [])
            .filter(isShared)
            .reduce((sum, { scalar }) => sum + (scalar?.value ?? 0), 0)
          return one.name === 'disk' && one.disk === undefined && one.role !== '*' && one.scalar
            ? { ...one, scalar: { value: one.scalar.value + made } }
            : one
        }
        return { ...shown, total_resources: (shown.total_resources ?? []).map(grown) }
      },
    },
  }),
} satisfies Mutant
