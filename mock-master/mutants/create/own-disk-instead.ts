import { misreading } from '../faults.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'create/own-disk-instead',
  breaks: 'create/not-offered',
  does: "takes the disk of the offer's role, whichever role the volume names",
  mutate: (parts) =>
    misreading(parts, (operation, { roles }) => {
      if (operation.type !== 'CREATE') return operation
      const [role = '*'] = roles
      const volumes = operation.create.volumes.map((one) => ({
        ...one,
        ...(one.role && { role }),
        ...(one.reservations && {
          reservations: one.reservations.map((entry) => ({ ...entry, role })),
        }),
      }))
      return { ...operation, create: { volumes } }
    }),
} satisfies Mutant
