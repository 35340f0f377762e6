import type { Mutant } from '../mutant.ts'

export default {
  id: 'subscribe/two-streams',
  breaks: 'subscribe/replaces-stream',
  does: 'leaves the former stream open when a framework subscribes again',
  mutate: (parts) => ({
    ...parts,
    frameworks: {
      ...parts.frameworks,
      subscribe: (cluster, subscription) => {
        const id = subscription.call.framework_id?.value
        const former = id === undefined ? undefined : cluster.frameworks.get(id)?.streamId
        parts.frameworks.subscribe(cluster, subscription)
        cluster.outbox = cluster.outbox.filter(
          (output) => !('close' in output) || output.close !== former,
        )
      },
    },
  }),
} satisfies Mutant
