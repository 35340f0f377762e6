import type { Mutant } from '../mutant.ts'

export default {
  id: 'exclusive/volumes-never-consumed',
  breaks: 'exclusive/one-task',
  does: 'treats every volume as shared when it launches tasks',
  mutate: (parts) => ({
    ...parts,
    LAUNCH: {
      ...parts.LAUNCH,
      available({ remaining, sharedPool, offered }) {
        const taken = offered.persistentVolumes.nonShared
        const rest = remaining.filter((one) => one.disk?.persistence === undefined)
        return rest.plus(taken).plus(sharedPool)
      },
    },
  }),
} satisfies Mutant
