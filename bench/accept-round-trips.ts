import type { Offer, OfferOperation, Resource } from '../spec-schemas/types.ts'
import { scalar } from './clusters.ts'
import { Framework } from './framework.ts'
import type { Measurement, Row } from './measurement.ts'
import { serve } from './serving.ts'
import { sideBySide, type Turn, wallMs } from './side-by-side.ts'

/** ACCEPT with RESERVE, CREATE of a shared volume and LAUNCH of a task that ends; then ACCEPT with DESTROY and UNRESERVE. */
export const acceptRoundTrips: Measurement = {
  name: 'accept-round-trips',
  title: 'Round trips of ACCEPT, one framework',
  async measure({ quick, url }) {
    const mock = await serve('mock')
    const [rounds, trips] = quick ? [1, 1] : [5, 20]
    const own = await new Framework(mock.url).subscribe('bench')
    const live = url === undefined ? undefined : await new Framework(url).subscribe('bench')
    const timed = (framework: Framework) => () =>
      wallMs(async () => {
        for (let trip = 0; trip < trips; trip++) await roundTrip(framework)
      })
    try {
      const contenders: Record<string, Turn> = { mock: timed(own) }
      if (live) contenders.live = timed(live)
      const ms = await sideBySide(rounds, contenders)
      const rate = (name: string) => (1000 * trips) / (ms[name] ?? Number.NaN)
      const rows: Row[] = [{ what: 'the mock', value: rate('mock'), unit: '/s' }]
      if (live === undefined) return rows
      const ratio = rate('mock') / rate('live')
      return [
        ...rows,
        { what: 'the live master', value: rate('live'), unit: '/s' },
        { what: 'the mock, to the live master', value: ratio, unit: '×', goal: { atLeast: 1 } },
      ]
    } finally {
      await own.leave()
      await live?.leave()
      await mock.stop()
    }
  },
}

const reservations = [{ type: 'DYNAMIC' as const, role: 'bench' }]
const disk: Resource = { ...scalar('disk', 16), reservations }
const volume: Resource = {
  ...disk,
  disk: { persistence: { id: 'bench' }, volume: { container_path: 'volume', mode: 'RW' } },
  shared: {},
}

let tasks = 0

async function roundTrip(framework: Framework): Promise<void> {
  const first = await framework.offer((offer) => !holdsVolume(offer))
  const id = `bench-${++tasks}`
  await accepted(framework, first, [
    { type: 'RESERVE', reserve: { resources: [disk] } },
    { type: 'CREATE', create: { volumes: [volume] } },
    { type: 'LAUNCH', launch: { task_infos: [task(id, first)] } },
  ])
  await framework.next((event) => {
    if (event.type !== 'UPDATE') return undefined
    const { task_id, state } = event.update.status
    return task_id.value === id && state === 'TASK_FINISHED' ? true : undefined
  })
  const second = await framework.offer(holdsVolume)
  await accepted(framework, second, [
    { type: 'DESTROY', destroy: { volumes: [volume] } },
    { type: 'UNRESERVE', unreserve: { resources: [disk] } },
  ])
}

const holdsVolume = ({ resources = [] }: Offer): boolean =>
  resources.some(({ disk }) => disk?.persistence?.id === 'bench')

const task = (id: string, { agent_id }: Offer) => ({
  name: id,
  task_id: { value: id },
  agent_id,
  command: { value: 'true' },
  resources: [scalar('cpus', 0.1), scalar('mem', 32), volume],
})

function accepted(framework: Framework, { id }: Offer, operations: OfferOperation[]) {
  const accept = { offer_ids: [id], operations, filters: { refuse_seconds: 0 } }
  return framework.call({ type: 'ACCEPT', accept })
}
