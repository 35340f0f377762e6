import type { Mutant } from '../mutant.ts'

export default {
  id: 'launch/late-is-wrong',
  breaks: 'launch/invalid-offer-dropped',
  does: 'tells that a task was wrong when its offer is over',
  mutate: (parts) => ({
    ...parts,
    tell(event, framework) {
      if (event.type !== 'UPDATE') return parts.tell(event, framework)
      const { status } = event.update
      if (status.reason !== 'REASON_INVALID_OFFERS') return parts.tell(event, framework)
      const wrong = { ...status, state: 'TASK_ERROR' as const }
      return parts.tell({ ...event, update: { status: wrong } }, framework)
    },
  }),
} satisfies Mutant
