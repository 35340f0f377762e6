import { comingBack } from '../coming-back.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'roles/roles-of-the-first',
  breaks: 'roles/change-by-subscribing',
  does: 'keeps the roles that a framework first had',
  mutate: (parts) => ({
    ...parts,
    frameworks: comingBack(parts, ({ role, roles }) => ({
      ...(role && { role }),
      ...(roles && { roles }),
    })),
  }),
} satisfies Mutant
