import type { Resource } from '../../spec-schemas/types.ts'
import type { LaunchedTask } from '../conduct/conduct.ts'
import { duty } from '../conduct/duty.ts'
import { isShared, keyOf } from '../harness/resource.ts'
import { broken, kept } from '../rule.ts'
import { idIn } from './premise.ts'

export default duty({
  id: 'framework/one-writer',
  level: 'MAY',
  says: 'Of the tasks of a framework that use a shared volume at one time, one may write; the others have it RO.',
  cites: [
    { document: 'shared-volumes-2017', section: 'Using Shared Volumes', statement: 9 },
    { document: 'shared-volumes-2017', section: 'Using Shared Volumes', statement: 10 },
    { document: 'shared-volumes-ja', section: 'Using Shared Volumes', statement: 8 },
    { document: 'shared-volumes-ja', section: 'Using Shared Volumes', statement: 9 },
  ],

  *check(conduct) {
    for (const [place, task] of conduct.tasks.entries()) {
      for (const volume of task.volumes.filter(isShared)) {
        const others = beside(conduct.tasks.slice(0, place), task, keyOf(task.agent, volume))
        if (others.length === 0) continue
        const writers = others.filter(({ mode }) => mode === 'RW').map(({ id }) => id)
        yield volume.disk?.volume?.mode !== 'RW' || writers.length === 0
          ? kept(task.at)
          : broken(
              task.at,
              `one task with RW on ${idIn(keyOf(task.agent, volume))}`,
              `${task.id} beside ${writers.join(', ')}, which may write too`,
            )
      }
    }
  },
})

/** Tasks of the same framework on that volume that were launched earlier, or along with it, and have not ended. */
function beside(earlier: readonly LaunchedTask[], task: LaunchedTask, key: string) {
  return earlier.flatMap((other) => {
    if (other.who !== task.who || other.endedAt <= task.at) return []
    return other.volumes
      .filter((volume) => keyOf(other.agent, volume) === key)
      .map((volume) => ({ id: other.id, mode: modeOf(volume) }))
  })
}

const modeOf = ({ disk }: Resource): string => disk?.volume?.mode ?? 'RW'
