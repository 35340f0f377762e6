import type { Mutant } from '../mutant.ts'

export default {
  id: 'launch/mem-is-free',
  breaks: 'launch/rest-is-used-up',
  does: 'counts down the cpus of an offer, and forgets its mem',
  mutate: (parts) => ({
    ...parts,
    LAUNCH: {
      ...parts.LAUNCH,
      available(acceptance) {
        const rest = parts.LAUNCH.available(acceptance).filter(({ name }) => name !== 'mem')
        return rest.plus(acceptance.offered.filter(({ name }) => name === 'mem'))
      },
    },
  }),
} satisfies Mutant
