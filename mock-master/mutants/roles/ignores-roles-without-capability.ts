import type { Mutant } from '../mutant.ts'

export default {
  id: 'roles/ignores-roles-without-capability',
  breaks: 'roles/needs-multi-role',
  does: 'ignores `roles` of a framework without MULTI_ROLE instead of refusing them',
  mutate: (parts) => ({
    ...parts,
    calls: {
      ...parts.calls,
      UPDATE_FRAMEWORK(cluster, framework, call) {
        const { framework_info: info } = call.update_framework
        if (info.capabilities?.some(({ type }) => type === 'MULTI_ROLE'))
          return parts.calls.UPDATE_FRAMEWORK(cluster, framework, call)
        return { status: 200 }
      },
    },
  }),
} satisfies Mutant
