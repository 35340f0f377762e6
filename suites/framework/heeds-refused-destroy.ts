import type { Asked } from '../conduct/conduct.ts'
import { duty } from '../conduct/duty.ts'
import { resourceList } from '../harness/news.ts'
import { isPlainDisk, isVolume, roleOf, sizeOf } from '../harness/resource.ts'
import { broken, kept } from '../rule.ts'
import { afterNews, idIn, keysOf, onVolume, refusals } from './premise.ts'

export default duty({
  id: 'framework/heeds-refused-destroy',
  level: 'SHOULD',
  says: 'A framework whose DESTROY failed does not go on as if the volume were gone.',
  cites: [
    { document: 'persistent-volume', section: 'Programming with Persistent Volumes', statement: 8 },
  ],

  *check(conduct) {
    for (const refused of refusals(conduct, 'DESTROY')) {
      for (const key of keysOf(refused)) {
        const end = onVolume(conduct, key, 'DESTROY').find(
          (one) => one.at > refused.at && one.outcome !== 'refused',
        )
        const hasty = conduct.asked.find(
          (one) =>
            one.at > refused.at &&
            one.at < (end?.at ?? Number.POSITIVE_INFINITY) &&
            afterNews(conduct, refused, one) &&
            countsOnDisk(one, key, refused.agent),
        )
        yield hasty === undefined
          ? kept(end?.at ?? refused.toldAt)
          : broken(
              hasty.at,
              `DESTROY of ${idIn(key)} again, or the volume left alone`,
              `${hasty.type} of the disk that ${idIn(key)} still has`,
            )
      }
    }
  },
})

/** It makes the volume anew, or unreserves more plain disk than its offers hold. */
function countsOnDisk(asked: Asked, key: string, agent: string): boolean {
  if (asked.agent !== agent) return false
  if (asked.type === 'CREATE') return keysOf(asked).includes(key)
  if (asked.type !== 'UNRESERVE') return false
  const role = key.split(' ')[1]
  const plain = (resources: ReturnType<typeof resourceList>) =>
    resources
      .filter((one) => isPlainDisk(one) && !isVolume(one) && roleOf(one) === role)
      .reduce((total, one) => total + sizeOf(one), 0)
  const freed = plain(resourceList(asked.operation, 'unreserve', 'resources'))
  return freed > plain(asked.offers.flatMap((offer) => offer.resources)) + 0.0005
}
