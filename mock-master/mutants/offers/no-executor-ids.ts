import type { Mutant } from '../mutant.ts'

export default {
  id: 'offers/no-executor-ids',
  breaks: 'offers/executor-ids',
  does: 'never says which executors a framework has on the agent',
  mutate: (parts) => ({
    ...parts,
    project(cluster, offer) {
      const seen = parts.project(cluster, offer)
      const { executor_ids: _dropped, ...rest } = seen
      return rest
    },
  }),
} satisfies Mutant
