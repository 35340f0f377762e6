// What a role is charged with, as the allocator says and as it can be reckoned from what everybody is shown.
import { isEligible, isShared, isVolume, keyOf, roleOf } from '../harness/resource.ts'
import type { At, StateFact, Timeline } from '../harness/timeline.ts'
import { sharedLives, sumOf } from './premise.ts'
import { metrics, statesAround } from './views.ts'

export interface Share {
  at: At
  role: string
  /** Tasks on the role's shared volumes. */
  users: number
  share: number
  /** The largest part that the role has of anything, with each shared volume once. */
  expected: number
}

/** Dominant shares of roles that have a shared volume and no offer outstanding; others are as large as their offers. */
export function* shares(timeline: Timeline): Generator<Share> {
  for (const { at, values } of metrics(timeline)) {
    const [before, after] = statesAround(timeline, at) ?? []
    if (before === undefined || after === undefined) continue
    for (const life of sharedLives(timeline)) {
      const role = roleOf(life.volume) ?? '*'
      const share = values.get(`allocator/mesos/roles/${role}/shares/dominant`)
      if (share === undefined || life.bornAt > before.at || at >= life.mayEndAt) continue
      if ([before, after].some((state) => isOffered(state, role))) continue
      const users = timeline.users(life.key, before.at)
      if (timeline.possibleUsers(life.key, before.at).length > users.length) continue
      if (timeline.tasks.some((task) => task.at > before.at && task.at < after.at)) continue
      const parts = ['cpus', 'mem', 'disk'].map((name) => {
        const total = values.get(`allocator/mesos/resources/${name}/total`) ?? 0
        return total === 0 ? 0 : usedBy(before, role, name) / total
      })
      yield { at, role, users: users.length, share, expected: Math.max(...parts) }
    }
  }
}

export interface Consumption {
  at: At
  role: string
  /** Disk that counts against the role's quota. */
  disk: number
  /** Disk that is reserved for the role or below it, volumes included, each once. */
  reserved: number
}

/** What counts against the quota of roles that have a shared volume and no offer outstanding. */
export function* consumptions(timeline: Timeline): Generator<Consumption> {
  for (const { at, values } of metrics(timeline)) {
    const [before, after] = statesAround(timeline, at) ?? []
    if (before === undefined || after === undefined) continue
    for (const role of new Set(sharedLives(timeline).map(({ volume }) => roleOf(volume) ?? '*'))) {
      const disk = values.get(`allocator/mesos/quota/roles/${role}/resources/disk/consumed`)
      if (disk === undefined || [before, after].some((state) => isOffered(state, role))) continue
      const [reserved, later] = [before, after].map((state) => reservedFor(state, role))
      if (reserved !== undefined && reserved === later) yield { at, role, disk, reserved }
    }
  }
}

function reservedFor({ agents }: StateFact, role: string): number {
  return agents.reduce(
    (sum, { total }) => sum + sumOf(total, 'disk', (one) => isEligible(roleOf(one) ?? '*', role)),
    0,
  )
}

function isOffered({ agents }: StateFact, role: string): boolean {
  return agents.some(({ offered }) => offered.some((one) => roleOf(one)?.startsWith(role)))
}

function usedBy({ agents }: StateFact, role: string, name: string): number {
  return agents.reduce((sum, { id, allocated }) => {
    const volumes = new Map(
      allocated.filter((one) => isVolume(one) && isShared(one)).map((one) => [keyOf(id, one), one]),
    )
    const rest = allocated.filter((one) => !isVolume(one) || !isShared(one))
    return sum + sumOf([...rest, ...volumes.values()], name, (one) => roleOf(one) === role)
  }, 0)
}
