import type { Mutant } from '../mutant.ts'

export default {
  id: 'roles/prefers-roles',
  breaks: 'roles/role-and-roles',
  does: 'ignores `role` beside `roles` instead of refusing both',
  mutate: (parts) => ({
    ...parts,
    calls: {
      ...parts.calls,
      UPDATE_FRAMEWORK(cluster, framework, call) {
        const { framework_info: info } = call.update_framework
        const { role: _role, ...rest } = info
        const better = { ...rest, roles: info.roles ?? [] }
        return parts.calls.UPDATE_FRAMEWORK(cluster, framework, {
          ...call,
          update_framework: { ...call.update_framework, framework_info: better },
        })
      },
    },
  }),
} satisfies Mutant
