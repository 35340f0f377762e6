import type { Mutant } from '../mutant.ts'

export default {
  id: 'subscribe/updates-everything',
  breaks: 'subscribe/update-forbidden-fields',
  does: 'lets UPDATE_FRAMEWORK change user and checkpoint',
  mutate: (parts) => ({
    ...parts,
    calls: {
      ...parts.calls,
      UPDATE_FRAMEWORK: (cluster, framework, call) => {
        const { user, checkpoint } = call.update_framework.framework_info
        framework.info = { ...framework.info, user, checkpoint: checkpoint ?? false }
        return parts.calls.UPDATE_FRAMEWORK(cluster, framework, call)
      },
    },
  }),
} satisfies Mutant
