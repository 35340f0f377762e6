import type { Mutant } from '../mutant.ts'

export default {
  id: 'agents/never-disconnects',
  breaks: 'agents/disconnected',
  does: 'does not see that a connection has ended',
  mutate: (parts) => ({ ...parts, frameworks: { ...parts.frameworks, disconnect: () => {} } }),
} satisfies Mutant
