// Leaves a master as it was found: frameworks torn down, volumes destroyed, reservations taken back.
import type { Resource } from '../../../spec-schemas/types.ts'
import { ask, type Stage } from './stage.ts'

/** A reservation of a role below goes one level at a time; what is still in use is tried again. */
const rounds = 20
const pauseMs = 100

export async function tidy(stage: Stage): Promise<void> {
  for (const actor of stage.actors) {
    if (actor.id === '') continue
    const teardown = { framework_id: { value: actor.id } }
    await stage.operate({ type: 'TEARDOWN', teardown })
    actor.isGone = true
    stage.leave(actor)
  }
  for (let round = 0; round < rounds; round++) {
    if (!(await tidyOnce(stage))) return
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
  }
  throw new Error(`resources reserved for ${stage.prefix}* cannot be given back`)
}

/** Whether there was anything to give back. */
async function tidyOnce(stage: Stage): Promise<boolean> {
  const { agents } = await ask(stage, 'GET_AGENTS')
  let found = false
  for (const agent of (Array.isArray(agents) ? agents : []) as {
    agent_info: { id: object }
    total_resources: Resource[]
  }[]) {
    const agent_id = agent.agent_info.id
    for (const resource of agent.total_resources) {
      const top = resource.reservations?.at(-1)
      if (top?.role?.startsWith(stage.prefix) !== true) continue
      found = true
      if (resource.disk?.persistence !== undefined) {
        const destroy_volumes = { agent_id, volumes: [resource] }
        await stage.operate({ type: 'DESTROY_VOLUMES', destroy_volumes })
      } else {
        const unreserve_resources = { agent_id, resources: [resource] }
        await stage.operate({ type: 'UNRESERVE_RESOURCES', unreserve_resources })
      }
    }
  }
  return found
}
