import { duty } from '../conduct/duty.ts'
import { volumeId } from '../harness/resource.ts'
import { broken, kept } from '../rule.ts'

export default duty({
  id: 'framework/destroys-before-unreserve',
  level: 'MUST',
  says: 'A framework destroys a volume before it unreserves the disk that the volume was made of.',
  cites: [
    { document: 'reservation', section: 'Dynamic Reservation', statement: 10 },
    { document: 'persistent-volume', section: 'Usage', statement: 2 },
  ],

  *check(conduct) {
    for (const { at, volumes } of conduct.operations('UNRESERVE')) {
      const [volume] = volumes
      yield volume === undefined
        ? kept(at)
        : broken(at, 'DESTROY before UNRESERVE', `UNRESERVE of the volume ${volumeId(volume)}`)
    }
  },
})
