import { heardAll, spurns } from '../harness/attention.ts'
import { type At, never } from '../harness/timeline.ts'
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
    const isDeaf = (who: string, at: At) =>
      (timeline.framework(who)?.roles ?? []).every((role) => spurns(timeline, who, role, at, at))
    const silences = timeline.entries.filter((entry) => entry.type === 'SILENCE')
    // An agent that takes its time does so for those who want offers as well.
    const isSlow = silences.some(
      ({ at, who, awaited }) => / in TASK_/.test(awaited) && !isDeaf(who, at),
    )
    for (const { by, id, states, agent, endedAt } of timeline.tasks) {
      for (const { at } of states) if (isDeaf(by, at)) yield kept(at)
      for (const { at, who, awaited } of isSlow ? [] : silences) {
        if (who !== by || !awaited.startsWith(`${id} in `) || !isDeaf(by, at)) continue
        if (endedAt < at || heardAll(timeline, by, at) === never) continue
        yield broken(at, `${by} hears of ${id} on ${agent}`, 'its stream is alive and says nothing')
      }
    }
  },
})
