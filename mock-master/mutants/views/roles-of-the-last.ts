import type { Mutant } from '../mutant.ts'

export default {
  id: 'views/roles-of-the-last',
  breaks: 'views/get-roles',
  does: 'keeps one framework a role',
  mutate: (parts) => ({
    ...parts,
    views: {
      ...parts.views,
      getRoles: (cluster, viewer) => ({
        roles: parts.views
          .getRoles(cluster, viewer)
          .roles?.map((role) => ({ ...role, frameworks: role.frameworks?.slice(-1) })),
      }),
    },
  }),
} satisfies Mutant
