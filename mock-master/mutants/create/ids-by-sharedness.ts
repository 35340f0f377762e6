import type { Mutant } from '../mutant.ts'

export default {
  id: 'create/ids-by-sharedness',
  breaks: 'create/id-unique',
  does: 'looks for the id of a shared volume among shared ones only, and for that of a plain one among plain ones',
  mutate: (parts) => ({
    ...parts,
    CREATE: {
      ...parts.CREATE,
      validate(operation, context) {
        const isShared = operation.create.volumes.some((one) => one.shared !== undefined)
        const total = context.total.filter((one) => (one.shared !== undefined) === isShared)
        return parts.CREATE.validate(operation, { ...context, total })
      },
    },
  }),
} satisfies Mutant
