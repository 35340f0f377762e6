import type { Mutant } from '../mutant.ts'

export default {
  id: 'wire/updates-nothing-known',
  breaks: 'wire/update-framework-200',
  does: 'does not know UPDATE_FRAMEWORK',
  mutate: (parts) => ({
    ...parts,
    calls: { ...parts.calls, UPDATE_FRAMEWORK: () => ({ status: 501 }) },
  }),
} satisfies Mutant
