import type { Timeline } from '../harness/timeline.ts'
import { rule } from '../rule.ts'
import { clearing } from '../scenarios/clearing.ts'
import { attempts, isEntitled, mustSucceed } from './premise.ts'

export default rule({
  id: 'destroy/after-teardown',
  level: 'SHOULD',
  says: 'Once the framework whose tasks used a volume is torn down, another framework can destroy the volume.',
  cites: [
    {
      observed: 'apache/mesos c1b42f79d',
      reference: 'fixtures/recordings/teardown-frees-volumes.json',
    },
    { document: 'scheduler-http-api', section: 'TEARDOWN', statement: 1 },
  ],
  needs: ['tasks'],
  given: clearing,

  *check(timeline) {
    for (const attempt of attempts(timeline)) {
      const { destroy, life } = attempt
      if (!isEntitled(attempt) || !timeline.isUnused(life.key, destroy.at)) continue
      const orphan = timeline.tasks.find(
        (one) =>
          one.keys.includes(life.key) &&
          one.endedAt < destroy.at &&
          isTornDown(timeline, one.by, one.endedAt),
      )
      if (orphan !== undefined) yield mustSucceed(attempt, `${orphan.by} was torn down`)
    }
  },
})

/** True when the framework's own TEARDOWN was the last that was heard of it before `at`. */
function isTornDown({ entries }: Timeline, who: string, at: number): boolean {
  const last = entries.findLast((one) => one.at < at && one.type === 'CALL' && one.who === who)
  return last?.type === 'CALL' && last.call.type === 'TEARDOWN'
}
