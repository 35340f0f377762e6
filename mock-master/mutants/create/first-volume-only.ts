import type { Mutant } from '../mutant.ts'

export default {
  id: 'create/first-volume-only',
  breaks: 'create/reserved-disk',
  does: 'looks at the reservation of volumes only when there are several',
  mutate: (parts) => ({
    ...parts,
    CREATE: {
      ...parts.CREATE,
      validate: (operation, context) =>
        operation.create.volumes.length === 1 && !operation.create.volumes[0]?.reservations
          ? undefined
          : parts.CREATE.validate(operation, context),
    },
  }),
} satisfies Mutant
