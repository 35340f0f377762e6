import type { Mutant } from '../mutant.ts'

export default {
  id: 'views/frameworks-without-capabilities',
  breaks: 'views/get-frameworks',
  does: 'leaves out what a framework is capable of',
  mutate: (parts) => ({
    ...parts,
    views: {
      ...parts.views,
      framework: (cluster, framework) => {
        const view = parts.views.framework(cluster, framework)
        const { capabilities: _, ...framework_info } = view.framework_info
        return { ...view, framework_info }
      },
    },
  }),
} satisfies Mutant
