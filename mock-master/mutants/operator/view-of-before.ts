import type { Mutant } from '../mutant.ts'

export default {
  id: 'operator/view-of-before',
  breaks: 'operator/effect-follows',
  does: 'shows an agent as it was when it was last looked at',
  mutate: (parts) => {
    const last = new Map<string, ReturnType<typeof parts.views.agent>>()
    const agent: typeof parts.views.agent = (one, viewer) => {
      const view = parts.views.agent(one, viewer)
      const before = last.get(one.id) ?? view
      last.set(one.id, view)
      return before
    }
    return { ...parts, views: { ...parts.views, agent } }
  },
} satisfies Mutant
