import { broken, kept, rule } from '../rule.ts'
import { departing } from '../scenarios/departing.ts'
import { shownFrameworks } from '../views/premise.ts'
import { departures, isAwaited } from './premise.ts'

export default rule({
  id: 'agents/disconnected',
  level: 'MUST',
  says: 'A framework whose stream breaks counts as disconnected, and is known until its failover timeout has passed.',
  cites: [
    { document: 'scheduler-http-api', section: 'Disconnections', statement: 1 },
    { document: 'scheduler-http-api', section: 'Disconnections', statement: 2 },
  ],
  given: departing,

  *check(timeline) {
    const { entries } = timeline
    for (const absence of departures(timeline)) {
      if (!absence.isNoticed) {
        yield broken(absence.from, `${absence.who} is disconnected`, 'it is shown as connected')
        continue
      }
      for (const entry of entries) {
        if (entry.type !== 'CALL' || entry.call.type !== 'GET_FRAMEWORKS' || !entry.answer) continue
        if (!isAwaited(timeline, absence, entry.at)) continue
        const shown = [...shownFrameworks([entry])].find(({ id }) => id === absence.id)
        const words = shown ? `connected: ${shown.framework.connected}` : 'it is not there'
        yield shown?.framework.connected === false
          ? kept(entry.at)
          : broken(entry.at, `${absence.who}, connected: false`, words)
      }
    }
  },
})
