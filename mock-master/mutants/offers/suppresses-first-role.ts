import type { Mutant } from '../mutant.ts'

export default {
  id: 'offers/suppresses-first-role',
  breaks: 'offers/suppress-all-roles',
  does: 'suppresses the first role only where none is named',
  mutate: (parts) => ({
    ...parts,
    calls: {
      ...parts.calls,
      SUPPRESS(cluster, framework, call) {
        const [, ...rest] = framework.roles
        const roles = call.suppress?.roles?.length ? call.suppress.roles : rest
        if (roles.length > 0)
          parts.calls.SUPPRESS(cluster, framework, { ...call, suppress: { roles: [...roles] } })
      },
    },
  }),
} satisfies Mutant
