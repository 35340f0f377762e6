// A mock like the master that it is compared with: the same agents, the same flags.
import {
  type CreateOptions,
  createMaster,
  type MockMaster,
  parseMasterFlags,
} from '../../../mock-master/index.ts'
import type { Resource } from '../../../spec-schemas/types.ts'
import type { Target } from '../../harness/target.ts'
import { ask, Stage } from './stage.ts'

/** Flags that change what a framework sees and that have no secrets. */
const told = [
  'allocation_interval',
  'roles',
  'weights',
  'min_allocatable_resources',
  'fair_sharing_excluded_resource_names',
]

interface AgentView {
  agent_info: { hostname: string; port?: number; resources: Resource[] }
}

export interface Twin {
  master: MockMaster
  allocationIntervalMs: number
}

export async function twinOf(target: Target, options: CreateOptions = {}): Promise<Twin> {
  const stage = new Stage(target, '', { quietMs: 0, patienceMs: 0 })
  try {
    const { agents } = await ask(stage, 'GET_AGENTS')
    const { flags } = await ask(stage, 'GET_FLAGS')
    const given = (Array.isArray(flags) ? flags : []) as { name: string; value?: string }[]
    const known = given.flatMap(({ name, value }): [string, string][] =>
      told.includes(name) && value ? [[name, value]] : [],
    )
    const parsed = parseMasterFlags(Object.fromEntries(known))
    const master = createMaster({
      agents: ((Array.isArray(agents) ? agents : []) as AgentView[]).map(({ agent_info }) => ({
        hostname: agent_info.hostname,
        // Texts name it.
        ...(agent_info.port && { port: agent_info.port }),
        resources: agent_info.resources,
      })),
      flags: parsed.flags,
      weights: parsed.weights,
      ...options,
    })
    return { master, allocationIntervalMs: master.cluster.flags.allocationIntervalMs }
  } finally {
    stage.close()
  }
}
