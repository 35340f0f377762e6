import { isShared } from '../harness/resource.ts'
import { broken, kept, rule } from '../rule.ts'
import { operating } from '../scenarios/operating.ts'
import { count, lists, volumesOn } from './lists.ts'

export default rule({
  id: 'views/shared-once',
  level: 'SHOULD',
  says: 'A list of GET_AGENTS shows a shared volume once, however many tasks of a role use it.',
  cites: [
    {
      observed: 'apache/mesos c1b42f79d',
      reference: 'GET_AGENTS with several tasks of two frameworks on one shared volume',
    },
  ],
  given: operating,

  *check(timeline) {
    for (const view of lists(timeline)) {
      const { at, agent, total, allocated } = view
      for (const { key, volume } of volumesOn(timeline, view)) {
        const users = timeline.users(key, at)
        const roles = new Set(users.map(({ by }) => timeline.framework(by)?.roles.join()))
        if (!isShared(volume) || users.length < 2 || roles.size > 1) continue
        const [inTotal, inUse] = [count(agent, total, key), count(agent, allocated, key)]
        yield inTotal === 1 && inUse === 1
          ? kept(at)
          : broken(at, `${key} once in each list`, `${inTotal} and ${inUse} times`)
      }
    }
  },
})
