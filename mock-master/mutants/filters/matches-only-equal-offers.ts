import type { Mutant } from '../mutant.ts'

export default {
  id: 'filters/matches-only-equal-offers',
  breaks: 'filters/leftover',
  does: 'filters only an offer that equals what was refused before it was accepted',
  mutate: (parts) => ({
    ...parts,
    accept: {
      ...parts.accept,
      declined: ({ offered }) => offered.filter(({ name }) => name === 'ports'),
    },
  }),
} satisfies Mutant
