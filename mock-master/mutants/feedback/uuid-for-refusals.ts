import type { Mutant } from '../mutant.ts'

export default {
  id: 'feedback/uuid-for-refusals',
  breaks: 'feedback/refusals-by-master',
  does: 'wants refusals of tasks acknowledged',
  mutate: (parts) => ({
    ...parts,
    tell(event, framework) {
      if (event.type !== 'UPDATE' || event.update.status.state !== 'TASK_ERROR') {
        return parts.tell(event, framework)
      }
      const status = { ...event.update.status, uuid: 'MTIzNDU2Nzg5MDEyMzQ1Ng==' }
      return parts.tell({ type: 'UPDATE', update: { status } }, framework)
    },
  }),
} satisfies Mutant
