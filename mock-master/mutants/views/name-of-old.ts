import type { Mutant } from '../mutant.ts'

export default {
  id: 'views/name-of-old',
  breaks: 'views/updated-framework',
  does: 'goes on to show a framework as it first subscribed',
  mutate: (parts) => {
    const first = new Map<string, string>()
    return {
      ...parts,
      views: {
        ...parts.views,
        framework: (cluster, framework) => {
          const view = parts.views.framework(cluster, framework)
          const name = first.get(framework.id) ?? framework.info.name
          return { ...view, framework_info: { ...view.framework_info, name } }
        },
      },
      frameworks: {
        ...parts.frameworks,
        subscribe: (cluster, subscription) => {
          parts.frameworks.subscribe(cluster, subscription)
          for (const { id, info } of cluster.frameworks.values()) {
            if (!first.has(id)) first.set(id, info.name)
          }
        },
      },
    }
  },
} satisfies Mutant
