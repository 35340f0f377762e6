import type { Mutant } from '../mutant.ts'

export default {
  id: 'rescind/forgets-holders',
  breaks: 'rescind/offer-of-destroyed-volume',
  does: 'forgets that other offers may hold the shared volume that is destroyed',
  mutate: (parts) => ({ ...parts, DESTROY: { ...parts.DESTROY, rescinds: () => [] } }),
} satisfies Mutant
