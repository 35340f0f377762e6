import { text } from '../harness/read.ts'
import { broken, kept, rule } from '../rule.ts'
import { operating } from '../scenarios/operating.ts'
import { answersTo, shownFrameworks } from '../views/premise.ts'

export default rule({
  id: 'operator/teardown',
  level: 'MUST',
  says: 'TEARDOWN by an operator removes the framework.',
  cites: [{ document: 'master-proto', section: 'Call.Teardown', statement: 1 }],
  since: '1.5',
  given: operating,

  *check({ entries }) {
    const shown = [...shownFrameworks(entries)]
    for (const entry of entries) {
      if (entry.type !== 'CALL' || entry.who !== 'operator' || entry.status !== 200) continue
      const id = text(entry.call, 'teardown', 'framework_id', 'value')
      const view = [...answersTo(entries, 'GET_FRAMEWORKS')].find(({ at }) => at > entry.at)
      if (id === undefined || view === undefined) continue
      const isThere = shown.some((one) => one.at === view.at && one.id === id)
      yield isThere ? broken(view.at, `framework ${id} is removed`, 'it is listed') : kept(view.at)
    }
  },
})
