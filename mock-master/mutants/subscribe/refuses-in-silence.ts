import type { Mutant } from '../mutant.ts'

export default {
  id: 'subscribe/refuses-in-silence',
  breaks: 'subscribe/error-event',
  does: 'closes the stream of a wrong SUBSCRIBE without a word',
  mutate: (parts) => ({
    ...parts,
    frameworks: {
      ...parts.frameworks,
      subscribe: (cluster, subscription) => {
        parts.frameworks.subscribe(cluster, subscription)
        const { streamId } = subscription
        cluster.outbox = cluster.outbox.filter(
          (output) => !('to' in output && output.to === streamId && output.event.type === 'ERROR'),
        )
      },
    },
  }),
} satisfies Mutant
