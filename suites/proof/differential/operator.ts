// The operator of a differential run.
import type { Resource } from '../../../spec-schemas/types.ts'
import type { Answer } from '../../harness/wire.ts'
import type { Draft } from './commands.ts'
import { idOf, reserved, type Serials, volumeOf } from './spell.ts'
import { ask, type Stage } from './stage.ts'

export async function firstAgent(
  stage: Stage,
): Promise<{ agent_id?: object; volumes: Resource[] }> {
  const { agents } = await ask(stage, 'GET_AGENTS')
  const [first] = (Array.isArray(agents) ? agents : []) as {
    agent_info: { id: object }
    total_resources: Resource[]
  }[]
  if (first === undefined) return { volumes: [] }
  const volumes = first.total_resources
    .filter(({ disk }) => disk?.persistence !== undefined)
    .sort((one, other) => (idOf(one) < idOf(other) ? -1 : 1))
  return { agent_id: first.agent_info.id, volumes }
}

export async function administer(
  stage: Stage,
  serials: Serials,
  { type, size, shared }: Draft,
  index: number,
): Promise<Answer> {
  const { agent_id } = await firstAgent(stage)
  const role = `${stage.prefix}${['a', 'b', 'a/x'][index]}`
  const disk = reserved('disk', size, role)
  const call =
    type === 'CREATE' || type === 'GROW' || type === 'SHRINK'
      ? {
          type: 'CREATE_VOLUMES',
          create_volumes: { agent_id, volumes: [volumeOf(disk, serials, shared)] },
        }
      : type === 'UNRESERVE'
        ? { type: 'UNRESERVE_RESOURCES', unreserve_resources: { agent_id, resources: [disk] } }
        : { type: 'RESERVE_RESOURCES', reserve_resources: { agent_id, resources: [disk] } }
  return stage.operate(call)
}

/** Every role has something reserved, so that most of what follows comes to something. */
export async function furnish(stage: Stage): Promise<void> {
  const { agent_id } = await firstAgent(stage)
  for (const role of ['a', 'b']) {
    const resources = ['disk', 'disk', 'cpus', 'mem'].map((name, index) =>
      reserved(name, [256, 128, 1, 256][index] ?? 1, `${stage.prefix}${role}`),
    )
    const reserve_resources = { agent_id, resources }
    await stage.operate({ type: 'RESERVE_RESOURCES', reserve_resources })
  }
}
