import type { Mutant } from '../mutant.ts'

export default {
  id: 'offers/grants-requests',
  breaks: 'offers/request-ignored',
  does: 'takes a REQUEST for a wish to be offered something, as REVIVE is one',
  mutate: (parts) => ({
    ...parts,
    calls: {
      ...parts.calls,
      REQUEST: (cluster, framework) =>
        parts.calls.REVIVE(cluster, framework, {
          type: 'REVIVE',
          framework_id: { value: framework.id },
        }),
    },
  }),
} satisfies Mutant
