import type { Mutant } from '../mutant.ts'

export default {
  id: 'agents/used-after-teardown',
  breaks: 'agents/teardown-ends-tasks',
  does: 'leaves what the tasks of a framework used allocated after TEARDOWN',
  mutate: (parts) => ({
    ...parts,
    frameworks: {
      ...parts.frameworks,
      remove: (cluster, framework) => {
        const used = [...cluster.agents.values()].map((agent) => ({
          agent,
          held: agent.used.get(framework.id),
        }))
        parts.frameworks.remove(cluster, framework)
        for (const { agent, held } of used) if (held) agent.used.set(framework.id, held)
      },
    },
  }),
} satisfies Mutant
