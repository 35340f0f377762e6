import type { Mutant } from '../mutant.ts'

export default {
  id: 'subscribe/updates-before-it-checks',
  breaks: 'subscribe/update-all-or-nothing',
  does: 'takes over the new name before it finds the update wrong',
  mutate: (parts) => ({
    ...parts,
    calls: {
      ...parts.calls,
      UPDATE_FRAMEWORK: (cluster, framework, call) => {
        framework.info = { ...framework.info, name: call.update_framework.framework_info.name }
        return parts.calls.UPDATE_FRAMEWORK(cluster, framework, call)
      },
    },
  }),
} satisfies Mutant
