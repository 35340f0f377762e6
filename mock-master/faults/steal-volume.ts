import type { Resource, TaskInfo } from '../../spec-schemas/types.ts'
import type { Agent } from '../cluster.ts'
import { msOf } from '../duration.ts'
import type { Resources } from '../resources.ts'
import { accident } from './accident.ts'
import { findVolume, takeVolume } from './another-framework.ts'

/** It comes with a task that uses the volume, and leaves when that is over. */
export default accident('steal-volume', {
  isAhead: true,

  target(cluster, { volume, role, agent }, occasion) {
    const named = volume ?? occasion?.volume?.[0]
    return findVolume(cluster, { volume: named, role, agent })
  },

  happen(cluster, { for: lasts = '60s' }, found) {
    const framework = takeVolume(cluster, found, (volume, others) => [
      { type: 'LAUNCH', launch: { task_infos: [taskWith(volume, others, found.agent)] } },
    ])
    cluster.timers.set(cluster.now + msOf(lasts, 'for'), (later) =>
      later.parts.frameworks.remove(later, framework),
    )
  },
})

function taskWith(volume: Resource, others: Resources, agent: Agent): TaskInfo {
  const id = 'another-task'
  const little = [some('cpus', 0.1, others), some('mem', 32, others)]
  return {
    name: id,
    task_id: { value: id },
    agent_id: { value: agent.id },
    resources: [volume, ...little.flatMap((each) => each ?? [])],
    command: { value: 'sleep 1000000' },
  }
}

/** A little of what there is, reserved or not. */
function some(name: string, most: number, resources: Resources): Resource | undefined {
  const found = resources.toArray().find((resource) => resource.name === name)
  if (found?.scalar === undefined) return undefined
  return { ...found, scalar: { value: Math.min(most, found.scalar.value) } }
}
