import type { Mutant } from '../mutant.ts'

export default {
  id: 'subscribe/fails-over-in-silence',
  breaks: 'subscribe/failed-over-error',
  does: 'closes the former stream without a word',
  mutate: (parts) => ({
    ...parts,
    frameworks: {
      ...parts.frameworks,
      subscribe: (cluster, subscription) => {
        const id = subscription.call.framework_id?.value
        const former = id === undefined ? undefined : cluster.frameworks.get(id)?.streamId
        parts.frameworks.subscribe(cluster, subscription)
        cluster.outbox = cluster.outbox.filter(
          (output) => !('to' in output && output.to === former && output.event.type === 'ERROR'),
        )
      },
    },
  }),
} satisfies Mutant
