import type { Mutant } from '../mutant.ts'

export default {
  id: 'views/roles-with-quota',
  breaks: 'views/get-roles',
  does: 'lists only roles that somebody has configured',
  mutate: (parts) => ({
    ...parts,
    views: {
      ...parts.views,
      getRoles: (cluster, viewer) => ({
        roles: parts.views
          .getRoles(cluster, viewer)
          .roles?.filter(({ name }) => cluster.weights.has(name) || name === '*'),
      }),
    },
  }),
} satisfies Mutant
