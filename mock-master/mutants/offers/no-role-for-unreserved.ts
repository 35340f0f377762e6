import type { Mutant } from '../mutant.ts'

export default {
  id: 'offers/no-role-for-unreserved',
  breaks: 'offers/unreserved-form',
  does: 'leaves the role of unreserved resources out in every form',
  mutate: (parts) => ({
    ...parts,
    project(cluster, offer) {
      const seen = parts.project(cluster, offer)
      const resources = (seen.resources ?? []).map((resource) => {
        const { role, ...rest } = resource
        return role === '*' ? rest : resource
      })
      return { ...seen, resources }
    },
  }),
} satisfies Mutant
