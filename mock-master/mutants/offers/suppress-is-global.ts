import type { Mutant } from '../mutant.ts'

export default {
  id: 'offers/suppress-is-global',
  breaks: 'offers/suppress-one-role',
  does: 'suppresses all roles of a framework when it names one',
  mutate: (parts) => ({
    ...parts,
    calls: {
      ...parts.calls,
      SUPPRESS: (cluster, framework, call) =>
        parts.calls.SUPPRESS(cluster, framework, { ...call, suppress: {} }),
    },
  }),
} satisfies Mutant
