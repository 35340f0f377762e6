import type { Mutant } from '../mutant.ts'

export default {
  id: 'roles/suppresses-what-may-come',
  breaks: 'roles/update-suppressed-unknown',
  does: 'passes over suppressed roles that a framework does not have',
  mutate: (parts) => ({
    ...parts,
    calls: {
      ...parts.calls,
      UPDATE_FRAMEWORK(cluster, framework, call) {
        const {
          framework_info: info,
          suppressed_roles: suppressed,
          ...rest
        } = call.update_framework
        const own = suppressed?.filter((role) => info.roles?.includes(role) || info.role === role)
        const update = { ...rest, framework_info: info, ...(own && { suppressed_roles: own }) }
        return parts.calls.UPDATE_FRAMEWORK(cluster, framework, {
          ...call,
          update_framework: update,
        })
      },
    },
  }),
} satisfies Mutant
