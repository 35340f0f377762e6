import { unreserving, withoutPersistence } from '../../resource/conversions.ts'
import { Resources } from '../../resources.ts'
import { withoutRefusal } from '../faults.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'reserve/destroys-to-free',
  breaks: 'reserve/unreserve-under-volume',
  does: 'destroys a volume whose disk is to be freed',
  mutate: (parts) => ({
    ...parts,
    UNRESERVE: {
      ...withoutRefusal(parts.UNRESERVE, 'cannot be unreserved directly'),
      convert: ({ unreserve: { resources } }) =>
        unreserving(resources).map(({ consumed }) => ({
          consumed,
          converted: Resources.of(consumed.toArray().map(withoutPersistence)).popReservation(),
        })),
    },
  }),
} satisfies Mutant
