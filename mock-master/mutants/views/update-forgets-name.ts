import type { Mutant } from '../mutant.ts'

export default {
  id: 'views/update-forgets-name',
  breaks: 'views/updated-framework',
  does: 'says that it has updated a framework, and keeps the old name',
  mutate: (parts) => ({
    ...parts,
    calls: {
      ...parts.calls,
      UPDATE_FRAMEWORK: (cluster, framework, call) => {
        const { name } = framework.info
        const framework_info = { ...call.update_framework.framework_info, name }
        return parts.calls.UPDATE_FRAMEWORK(cluster, framework, {
          ...call,
          update_framework: { ...call.update_framework, framework_info },
        })
      },
    },
  }),
} satisfies Mutant
