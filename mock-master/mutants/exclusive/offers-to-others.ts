import type { Mutant } from '../mutant.ts'

export default {
  id: 'exclusive/offers-to-others',
  breaks: 'exclusive/not-offered-in-use',
  does: 'withholds a volume in use only from the framework that uses it',
  mutate: (parts) => ({
    ...parts,
    project(cluster, offer) {
      const shown = parts.project(cluster, offer)
      const { agent, framework } = offer
      const used = [...agent.used].filter(([id]) => id !== framework.id)
      const volumes = used.flatMap(([, resources]) =>
        resources.persistentVolumes.nonShared.toArray(),
      )
      return { ...shown, resources: [...shown.resources, ...volumes] }
    },
  }),
} satisfies Mutant
