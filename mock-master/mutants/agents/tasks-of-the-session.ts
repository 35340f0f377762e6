import type { Mutant } from '../mutant.ts'

export default {
  id: 'agents/tasks-of-the-session',
  breaks: 'agents/tasks-survive-reconnect',
  does: 'takes a framework that comes back for a new one without tasks',
  mutate: (parts) => ({
    ...parts,
    frameworks: {
      ...parts.frameworks,
      subscribe: (cluster, subscription) => {
        const id = subscription.call.framework_id?.value
        if (id !== undefined) cluster.frameworks.get(id)?.tasks.clear()
        parts.frameworks.subscribe(cluster, subscription)
      },
    },
  }),
} satisfies Mutant
