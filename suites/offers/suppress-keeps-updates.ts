import { heardAll, spurns } from '../harness/attention.ts'
import { never } from '../harness/timeline.ts'
import { broken, kept, rule } from '../rule.ts'
import { accounting } from '../scenarios/accounting.ts'

export default rule({
  id: 'offers/suppress-keeps-updates',
  level: 'MUST',
  says: 'A framework that has suppressed its offers still hears what becomes of its tasks.',
  cites: [{ document: 'scheduler-http-api', section: 'SUPPRESS', statement: 4 }],
  needs: ['tasks'],
  given: accounting,

  *check(timeline) {
    for (const { by, id, states, agent } of timeline.tasks) {
      const roles = timeline.framework(by)?.roles ?? []
      const isDeaf = (at: number) => roles.every((role) => spurns(timeline, by, role, at, at))
      for (const { at } of states) if (isDeaf(at)) yield kept(at)
      for (const entry of timeline.entries) {
        if (entry.type !== 'SILENCE' || entry.who !== by || !isDeaf(entry.at)) continue
        const { at } = entry
        if (!entry.awaited.startsWith(`${id} in `) || heardAll(timeline, by, at) === never) continue
        yield broken(at, `${by} hears of ${id} on ${agent}`, 'its stream is alive and says nothing')
      }
    }
  },
})
