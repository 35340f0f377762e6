import type { Mutant } from '../mutant.ts'

export default {
  id: 'agents/gone-is-gone',
  breaks: 'agents/disconnected',
  does: 'removes a framework as soon as its connection ends, whatever its failover timeout',
  mutate: (parts) => ({
    ...parts,
    frameworks: { ...parts.frameworks, disconnect: parts.frameworks.remove },
  }),
} satisfies Mutant
