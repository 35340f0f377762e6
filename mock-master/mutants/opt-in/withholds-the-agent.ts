import type { Mutant } from '../mutant.ts'

export default {
  id: 'opt-in/withholds-the-agent',
  breaks: 'opt-in/rest-still-offered',
  does: 'offers nothing of an agent with shared volumes to frameworks without the capability',
  mutate: (parts) => ({
    ...parts,
    allocator: {
      ...parts.allocator,
      mayReceive: (framework, agent) =>
        (framework.capabilities.has('SHARED_RESOURCES') || agent.total.shared.isEmpty) &&
        parts.allocator.mayReceive(framework, agent),
    },
  }),
} satisfies Mutant
