import type { Resource } from '../../spec-schemas/types.ts'
import { duty } from '../conduct/duty.ts'
import { tasksOf } from '../conduct/payload.ts'
import { resourceList } from '../harness/news.ts'
import { get } from '../harness/read.ts'
import { sizeOf } from '../harness/resource.ts'
import { broken, kept } from '../rule.ts'

/** No operation makes more or less of these. */
const names = ['cpus', 'mem'] as const

export default duty({
  id: 'framework/within-the-offer',
  level: 'MUST',
  says: 'The tasks of an ACCEPT take no more cpus and mem than its offers hold.',
  cites: [{ document: 'scheduler-http-api', section: 'ACCEPT', statement: 1 }],

  *check(conduct) {
    const launches = conduct.operations('LAUNCH', 'LAUNCH_GROUP')
    for (const { at, offers } of launches.filter((one) => isFirst(one, launches))) {
      if (offers.length === 0) continue
      const taken = launches.filter((one) => one.at === at).flatMap((one) => needs(one.operation))
      const offered = offers.flatMap((offer) => offer.resources)
      const excess = names.find((name) => sum(taken, name) > sum(offered, name) + 0.0005)
      yield excess === undefined
        ? kept(at)
        : broken(at, `${excess} ${sum(offered, excess)} at most`, `${sum(taken, excess)} taken`)
    }
  },
})

const isFirst = (one: { at: number }, all: readonly { at: number }[]): boolean =>
  all.find(({ at }) => at === one.at) === one

const sum = (resources: readonly Resource[], name: string): number =>
  resources.filter((one) => one.name === name).reduce((total, one) => total + sizeOf(one), 0)

/** An executor counts once where it starts; one that runs already cannot be told apart, and is left out. */
const needs = (operation: Record<string, unknown>): Resource[] =>
  tasksOf(operation).flatMap((task) => resourceList(get(task, 'resources')))
