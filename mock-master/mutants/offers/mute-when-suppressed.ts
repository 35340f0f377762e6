import type { Mutant } from '../mutant.ts'

export default {
  id: 'offers/mute-when-suppressed',
  breaks: 'offers/suppress-keeps-updates',
  does: 'tells a framework that has suppressed its offers nothing of its tasks',
  mutate: (parts) => ({
    ...parts,
    frameworks: {
      ...parts.frameworks,
      isTold: (framework) => framework.suppressedRoles.size < framework.roles.size,
    },
  }),
} satisfies Mutant
