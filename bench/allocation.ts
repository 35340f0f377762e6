import type { AgentSpec } from '../mock-master/cluster.ts'
import type { Master } from '../mock-master/master.ts'
import type { Resource } from '../spec-schemas/types.ts'
import { clusterOf, Listener, scalar } from './clusters.ts'
import type { Figure, Measurement } from './measurement.ts'
import { cpuMs, median } from './side-by-side.ts'

/**
 * One round is what Mesos' own benchmark of declined offers calls one: every agent is offered to somebody, and everybody
 * has declined what the round before brought, for good. With shared volumes every agent has one, all of it is
 * reserved to one role, and all frameworks are of that role.
 */
export const allocation: Measurement = {
  name: 'allocation',
  title: 'One allocation round',
  async measure({ quick }) {
    const sizes = quick ? small : large
    const rounds = quick ? 2 : 6
    const figures: Figure[] = []
    for (const [kind, resources] of kinds) {
      for (const [agents, frameworks] of sizes) {
        const { run, decline } = await timed(agents, frameworks, resources, rounds)
        const size = `${agents.toLocaleString('en-US')} agents × ${frameworks.toLocaleString('en-US')} frameworks`
        const isLargest = agents === 10_000 && frameworks === 1000
        figures.push({
          what: `${size}, ${kind}`,
          value: (run + decline) / 1000,
          unit: 's',
          // What Mesos 1.7.1 took on the machine of who wrote it.
          ...(isLargest && { goal: { atMost: 1.06 } }),
        })
      }
    }
    return figures
  },
}

const small = [
  [10, 2],
  [20, 4],
] as const

const large = [
  [1000, 10],
  [1000, 100],
  [1000, 1000],
  [10_000, 10],
  [10_000, 100],
  [10_000, 1000],
] as const

const reservations = [{ type: 'STATIC' as const, role: 'bench' }]

const sharedVolume: Resource = {
  ...scalar('disk', 1024),
  reservations: [{ type: 'DYNAMIC', role: 'bench', principal: 'bench' }],
  disk: {
    persistence: { id: 'volume', principal: 'bench' },
    volume: { container_path: 'volume', mode: 'RW' },
  },
  shared: {},
}

const plain = [scalar('cpus', 24), scalar('mem', 4096), scalar('disk', 4096)]

const kinds: readonly (readonly [string, AgentSpec['resources']])[] = [
  ['no volumes', plain],
  [
    'a shared volume on each',
    [...plain.map((one): Resource => ({ ...one, reservations })), sharedVolume],
  ],
]

async function timed(
  agents: number,
  frameworks: number,
  resources: AgentSpec['resources'],
  rounds: number,
) {
  const specs = Array.from({ length: agents }, () => ({ ...(resources && { resources }) }))
  const master = clusterOf(0, { agents: specs })
  const listeners = Array.from({ length: frameworks }, () => new Listener(master, 'bench'))
  const runs: number[] = []
  const declines: number[] = []
  for (let round = 0; round < rounds; round++) {
    runs.push(await cpuMs(() => master.advance(1000)))
    declines.push(await cpuMs(() => declineAll(listeners)))
  }
  expectOffers(master, agents * rounds)
  return { run: median(runs), decline: median(declines) }
}

function declineAll(listeners: readonly Listener[]): void {
  for (const listener of listeners) {
    const offers = listener.take()
    if (offers.length > 0) listener.decline(offers, 365 * 24 * 3600)
  }
}

/** A round that offers nothing would be fast. */
function expectOffers({ cluster }: Master, expected: number): void {
  if (cluster.next.offer < expected) {
    throw new Error(`${cluster.next.offer} offers were made, expected at least ${expected}`)
  }
}
