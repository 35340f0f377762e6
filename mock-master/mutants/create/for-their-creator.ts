import type { Mutant } from '../mutant.ts'

export default {
  id: 'create/for-their-creator',
  breaks: 'create/offered',
  does: 'offers a volume only to frameworks that have the principal of its creator',
  mutate: (parts) => ({
    ...parts,
    project(cluster, offer) {
      const { resources, ...rest } = parts.project(cluster, offer)
      const { principal } = offer.framework
      const isOwn = (creator: string | undefined) => creator === undefined || creator === principal
      return {
        ...rest,
        resources: resources.filter((one) => isOwn(one.disk?.persistence?.principal)),
      }
    },
  }),
} satisfies Mutant
