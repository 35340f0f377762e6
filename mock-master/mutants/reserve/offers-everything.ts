import type { Mutant } from '../mutant.ts'

export default {
  id: 'reserve/offers-everything',
  breaks: 'reserve/offered-to-its-role',
  does: 'offers what is reserved to whoever asks',
  mutate: (parts) => ({
    ...parts,
    allocator: { ...parts.allocator, eligible: (available) => available },
  }),
} satisfies Mutant
