import { isRefusal } from '../../cluster.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'destroy/takes-what-is-not-offered',
  breaks: 'destroy/not-offered',
  does: 'looks for volumes on the agent instead of in the accepted offers',
  mutate: (parts) => ({
    ...parts,
    accept: {
      ...parts.accept,
      offers(cluster, framework, ids) {
        const offers = parts.accept.offers(cluster, framework, ids)
        if (isRefusal(offers)) return offers
        const [first, ...others] = offers
        const volumes = first.agent.total.persistentVolumes.allocate(first.role)
        const resources = volumes.filter((one) => !first.resources.contains(one))
        return [first, ...others, { ...first, id: `${first.id}-and-volumes`, resources }]
      },
    },
  }),
} satisfies Mutant
