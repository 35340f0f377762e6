import type { Mutant } from '../mutant.ts'

export default {
  id: 'wire/stream-id-for-good',
  breaks: 'wire/stream-id-stale',
  does: 'takes the id of any stream that a framework ever had',
  mutate: (parts) => {
    const former = new Map<string, Set<string>>()
    return {
      ...parts,
      http: {
        ...parts.http,
        refuseStranger: (stranger) => {
          const { framework, streamId } = stranger
          if (framework?.streamId === undefined || streamId === undefined) {
            return parts.http.refuseStranger(stranger)
          }
          const ids = former.get(framework.id) ?? new Set()
          former.set(framework.id, ids.add(framework.streamId))
          const known = ids.has(streamId) ? framework.streamId : streamId
          return parts.http.refuseStranger({ ...stranger, streamId: known })
        },
      },
    }
  },
} satisfies Mutant
