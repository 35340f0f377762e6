import { mustBeRefused } from '../harness/outcomes.ts'
import { names } from '../harness/questions.ts'
import { rule } from '../rule.ts'
import { reserving } from '../scenarios/reserving.ts'
import { amount, unreserves } from './premise.ts'

export default rule({
  id: 'reserve/unreserve-in-use',
  level: 'MUST',
  says: 'Resources that a running task uses are not freed.',
  cites: [{ document: 'reservation', section: 'Dynamic Reservation', statement: 8 }],
  needs: ['tasks'],
  given: reserving,

  *check(timeline) {
    for (const { fact, name, value, stack } of unreserves(timeline)) {
      const state = timeline.stateBefore(fact.agent, fact.at)
      if (state === undefined || stack.length === 0) continue
      const users = timeline.tasks.filter(
        (task) =>
          task.agent === fact.agent &&
          task.runningAt <= fact.at &&
          fact.at < task.mayEndAt &&
          amount(task.info.resources ?? [], name, stack) > 0,
      )
      const used = amount(
        users.flatMap((task) => task.info.resources ?? []),
        name,
        stack,
      )
      const all = amount(state.total, name, stack)
      if (users.length === 0 || value > all || value <= all - used) continue
      yield mustBeRefused(fact, `${names(users)} uses ${used} of the ${all} of ${name}`)
    }
  },
})
