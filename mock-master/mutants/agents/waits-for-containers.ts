import type { Mutant } from '../mutant.ts'

export default {
  id: 'agents/waits-for-containers',
  breaks: 'agents/removed-frees-volumes',
  does: 'counts what a removed framework used as used until its containers are gone',
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
