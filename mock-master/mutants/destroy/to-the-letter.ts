import { refuse } from '../../cluster.ts'
import { namesake } from '../destroying-as.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'destroy/to-the-letter',
  breaks: 'destroy/other-words',
  does: 'compares container path and creator too when it looks for a volume',
  mutate: (parts) => ({
    ...parts,
    DESTROY: {
      ...parts.DESTROY,
      validate(operation, context) {
        const differs = (operation.destroy.volumes ?? []).some((one) => {
          const disk = namesake(one, context)?.disk
          return (
            disk !== undefined &&
            (disk.volume?.container_path !== one.disk?.volume?.container_path ||
              disk.persistence?.principal !== one.disk?.persistence?.principal)
          )
        })
        if (differs) return refuse('Persistent volumes not found')
        return parts.DESTROY.validate(operation, context)
      },
    },
  }),
} satisfies Mutant
