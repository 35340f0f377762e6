import type { Mutant } from '../mutant.ts'

export default {
  id: 'offers/revives-first-role',
  breaks: 'offers/revive-all-roles',
  does: 'revives the first role only where none is named',
  mutate: (parts) => ({
    ...parts,
    calls: {
      ...parts.calls,
      REVIVE(cluster, framework, call) {
        const roles = call.revive?.roles?.length
          ? call.revive.roles
          : [...framework.roles].slice(0, 1)
        parts.calls.REVIVE(cluster, framework, { ...call, revive: { roles } })
      },
    },
  }),
} satisfies Mutant
