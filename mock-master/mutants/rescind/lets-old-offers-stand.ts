import type { Mutant } from '../mutant.ts'

export default {
  id: 'rescind/lets-old-offers-stand',
  breaks: 'rescind/role-removed',
  does: 'leaves a framework the offers for roles that it has given up',
  mutate: (parts) => ({
    ...parts,
    calls: {
      ...parts.calls,
      UPDATE_FRAMEWORK(cluster, framework, call) {
        const held = new Set(framework.offers)
        framework.offers.clear()
        const answer = parts.calls.UPDATE_FRAMEWORK(cluster, framework, call)
        for (const offer of held) framework.offers.add(offer)
        return answer
      },
    },
  }),
} satisfies Mutant
