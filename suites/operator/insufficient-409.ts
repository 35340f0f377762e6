import { isPlainDisk, kindOf, sizeOf } from '../harness/resource.ts'
import { broken, kept, rule } from '../rule.ts'
import { operating } from '../scenarios/operating.ts'

export default rule({
  id: 'operator/insufficient-409',
  level: 'MUST',
  says: 'An operator who asks for a volume larger than what is reserved for it is answered 409.',
  cites: [
    {
      document: 'persistent-volume',
      section: 'Unversioned Operator HTTP Endpoints / /create-volumes',
      statement: 11,
    },
    { document: 'create-volumes', section: 'DESCRIPTION', statement: 1 },
    {
      document: 'persistent-volume',
      section: 'Unversioned Operator HTTP Endpoints / /create-volumes',
      statement: 14,
    },
  ],
  given: operating,

  *check(timeline) {
    for (const create of timeline.operations('CREATE')) {
      const { at, api, agent, wellFormed, volumes, status } = create
      const [volume, ...others] = volumes
      if (api === 'scheduler' || !wellFormed || volume === undefined || others.length > 0) continue
      const state = timeline.stateBefore(agent, at)
      if (state === undefined || status === undefined) continue
      const disks = state.total.filter((one) => isPlainDisk(one) && kindOf(one) === kindOf(volume))
      const size = disks.reduce((sum, one) => sum + sizeOf(one), 0)
      if (disks.length === 0 || size >= sizeOf(volume)) continue
      const taken = timeline.lives.some(
        (one) => one.by !== create && idOf(one.volume) === idOf(volume),
      )
      if (taken) continue
      const what = `CREATE of ${sizeOf(volume)} where ${size} are reserved: 409`
      yield status === 409 ? kept(at) : broken(at, what, String(status))
    }
  },
})

function idOf({ disk }: Parameters<typeof sizeOf>[0]): string | undefined {
  return disk?.persistence?.id
}
