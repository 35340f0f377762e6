import { unreserving } from '../../resource/conversions.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'reserve/back-to-the-level-above',
  breaks: 'reserve/unreserve-refined',
  does: 'gives what is freed to the role directly above, reserved for it or not',
  mutate: (parts) => ({
    ...parts,
    UNRESERVE: {
      ...parts.UNRESERVE,
      convert: ({ unreserve: { resources } }) =>
        unreserving(resources).map(({ consumed }) => ({
          consumed,
          converted: consumed.map(raised),
        })),
    },
  }),
} satisfies Mutant

function raised<Reserved extends { reservations?: { role?: string }[] }>(
  resource: Reserved,
): Reserved {
  const { reservations = [], ...rest } = resource
  const role = reservations.at(-1)?.role?.split('/').slice(0, -1).join('/')
  const below = reservations.slice(0, -1)
  if (!role || below.at(-1)?.role === role) {
    return (below.length > 0 ? { ...rest, reservations: below } : rest) as Reserved
  }
  return { ...rest, reservations: [...below, { ...reservations.at(-1), role }] } as Reserved
}
