import { isPersistentVolume } from '../../resource/predicates.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'opt-in/withholds-every-volume',
  breaks: 'opt-in/rest-still-offered',
  does: 'withholds all volumes, not only shared ones, from frameworks without the capability',
  mutate: (parts) => ({
    ...parts,
    allocator: {
      ...parts.allocator,
      understands: (framework, resource) =>
        (framework.capabilities.has('SHARED_RESOURCES') || !isPersistentVolume(resource)) &&
        parts.allocator.understands(framework, resource),
    },
  }),
} satisfies Mutant
