import type { Mutant } from '../mutant.ts'

export default {
  id: 'roles/dash-will-do',
  breaks: 'roles/invalid-names',
  does: 'has nothing against a dash at the head of a role',
  mutate: (parts) => ({
    ...parts,
    calls: {
      ...parts.calls,
      UPDATE_FRAMEWORK(cluster, framework, call) {
        const { framework_info: info } = call.update_framework
        const { role: _role, ...rest } = info
        const better = { ...rest, roles: (info.roles ?? []).map((role) => role.replace(/^-/, 'x')) }
        return parts.calls.UPDATE_FRAMEWORK(cluster, framework, {
          ...call,
          update_framework: { ...call.update_framework, framework_info: better },
        })
      },
    },
  }),
} satisfies Mutant
