import type { Mutant } from '../mutant.ts'

export default {
  id: 'create/launches-on-what-was-offered',
  breaks: 'create/reserve-create-launch',
  does: 'launches tasks only on what was in the offer, not on what its ACCEPT has made of it',
  mutate: (parts) => ({
    ...parts,
    LAUNCH: {
      ...parts.LAUNCH,
      available(acceptance) {
        const { offered } = acceptance
        return parts.LAUNCH.available(acceptance).filter(
          (one) => one.disk?.persistence === undefined || offered.contains(one),
        )
      },
    },
  }),
} satisfies Mutant
