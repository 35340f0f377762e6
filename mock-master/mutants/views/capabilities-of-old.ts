import type { Mutant } from '../mutant.ts'

export default {
  id: 'views/capabilities-of-old',
  breaks: 'views/get-frameworks',
  does: 'shows the capabilities that were there before shared resources',
  mutate: (parts) => ({
    ...parts,
    views: {
      ...parts.views,
      framework: (cluster, framework) => {
        const view = parts.views.framework(cluster, framework)
        const capabilities = view.framework_info.capabilities?.filter(
          ({ type }) => type !== 'SHARED_RESOURCES',
        )
        return { ...view, framework_info: { ...view.framework_info, capabilities } }
      },
    },
  }),
} satisfies Mutant
