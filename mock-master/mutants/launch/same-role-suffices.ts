import type { Mutant } from '../mutant.ts'

export default {
  id: 'launch/same-role-suffices',
  breaks: 'launch/foreign-offer',
  does: 'lets a framework accept any offer to one of its roles',
  mutate: (parts) => ({
    ...parts,
    accept: {
      ...parts.accept,
      offers(cluster, framework, ids) {
        const offer = cluster.offers.get(ids[0] ?? '')
        const isSameRole = offer !== undefined && framework.roles.has(offer.role)
        return parts.accept.offers(cluster, isSameRole ? offer.framework : framework, ids)
      },
    },
  }),
} satisfies Mutant
