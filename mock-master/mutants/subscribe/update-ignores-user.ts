import type { Mutant } from '../mutant.ts'

export default {
  id: 'subscribe/update-ignores-user',
  breaks: 'subscribe/update-forbidden-fields',
  does: 'ignores what UPDATE_FRAMEWORK may not change, as SUBSCRIBE does',
  mutate: (parts) => ({
    ...parts,
    calls: {
      ...parts.calls,
      UPDATE_FRAMEWORK: (cluster, framework, call) => {
        const { user, checkpoint = false } = framework.info
        const framework_info = { ...call.update_framework.framework_info, user, checkpoint }
        return parts.calls.UPDATE_FRAMEWORK(cluster, framework, {
          ...call,
          update_framework: { ...call.update_framework, framework_info },
        })
      },
    },
  }),
} satisfies Mutant
