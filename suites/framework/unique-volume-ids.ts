import type { Entry } from '../../spec-schemas/types.ts'
import type { Asked, Conduct } from '../conduct/conduct.ts'
import { duty } from '../conduct/duty.ts'
import { broken, kept } from '../rule.ts'
import { afterNews, holds, idIn, keysOf, onVolume } from './premise.ts'

export default duty({
  id: 'framework/unique-volume-ids',
  level: 'MUST',
  says: 'A framework makes no volume under an id that a volume of that role on that agent has.',
  cites: [
    {
      document: 'persistent-volume',
      section: 'Framework API / Offer::Operation::Create',
      statement: 4,
    },
    { document: 'persistent-volume', section: 'Programming with Persistent Volumes', statement: 3 },
    { document: 'mesos-proto', section: 'Resource.DiskInfo.Persistence', statement: 4 },
  ],

  *check(conduct) {
    for (const asked of conduct.operations('CREATE')) {
      for (const key of keysOf(asked)) {
        yield isTaken(conduct, asked, key)
          ? broken(asked.at, 'an id that no volume has', `${idIn(key)}, which is there already`)
          : kept(asked.at)
      }
    }
  },
})

/** An offer of the ACCEPT holds it, or it was made before; and nothing was done since that may have ended it. */
function isTaken(conduct: Conduct, asked: Asked, key: string): boolean {
  const since = Math.max(-1, ...ends(conduct, asked, key))
  const isSeen = asked.offers.some((offer) => offer.at > since && holds(offer, key))
  return isSeen || onVolume(conduct, key, 'CREATE').some((one) => one.at > since && isMade(one))

  function isMade(one: Asked): boolean {
    if (one === asked || one.who !== asked.who || !isBefore(one, asked)) return false
    // Within one ACCEPT the first may fail and the second be its repetition; nobody writes that.
    if (one.at === asked.at) return true
    return one.outcome === 'finished' && afterNews(conduct, one, asked)
  }
}

const isBefore = (one: Asked, asked: Asked): boolean =>
  one.at < asked.at || (one.at === asked.at && one.index < asked.index)

/** When the volume may have gone: a DESTROY of whatever framework that was not refused, or one of the operator. */
function ends(conduct: Conduct, asked: Asked, key: string): number[] {
  const byFrameworks = onVolume(conduct, key, 'DESTROY').filter(
    (one) => isBefore(one, asked) && one.outcome !== 'refused',
  )
  const byOperator = conduct.entries.filter(
    (entry) => entry.at < asked.at && entry.type !== 'STEP' && isOperatorDestroy(entry),
  )
  return [...byFrameworks, ...byOperator].map(({ at }) => at)
}

function isOperatorDestroy(entry: Entry): boolean {
  if (entry.type === 'REQUEST') return entry.request.path.includes('destroy-volumes')
  return entry.type === 'CALL' && entry.call.type === 'DESTROY_VOLUMES'
}
