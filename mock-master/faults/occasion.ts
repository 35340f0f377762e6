import type { CallOf, EventOf, OfferOperation, SchedulerEvent } from '../../spec-schemas/index.ts'
import type { Fault } from '../../spec-schemas/types.ts'
import type { Acceptance } from '../acceptance.ts'
import type { CallType } from '../calls/handler.ts'
import type { Agent, Cluster, Framework } from '../cluster.ts'
import { tasksOf } from '../operations/refusals.ts'
import { volumeIdsOf } from '../state/volume-ids.ts'
import { volumesNamedIn } from './volumes-named.ts'

/** Something that happens, by all the names that a fault's scope may know it by. */
export type Occasion = { readonly [Key in ScopeKey]?: readonly string[] }

type ScopeKey = (typeof scopeKeys)[number]

const scopeKeys = [
  'framework',
  'role',
  'agent',
  'operation',
  'task',
  'volume',
  'state',
  'event',
  'on',
] as const

/** Whether all that the fault asks for is the case. */
export function isWithin(fault: Fault, occasion: Occasion): boolean {
  const asked: Readonly<Record<string, unknown>> = fault
  return scopeKeys.every((key) => {
    const name = asked[key]
    return name === undefined || occasion[key]?.some((each) => each === name) === true
  })
}

const ofFramework = ({ id, info, roles }: Framework): Occasion => ({
  framework: [id, info.name],
  role: [...roles],
})

const namesOf = (agents: readonly (Agent | undefined)[]): string[] =>
  agents.flatMap((agent) => (agent === undefined ? [] : [agent.id, agent.info.hostname]))

export function occasionOfCall(
  cluster: Cluster,
  framework: Framework,
  call: CallOf<CallType>,
): Occasion {
  const general = { ...ofFramework(framework), on: [call.type] }
  switch (call.type) {
    case 'ACCEPT':
      return { ...general, ...ofAccept(cluster, call) }
    case 'KILL':
      return { ...general, task: [call.kill.task_id.value] }
    case 'ACKNOWLEDGE': {
      const { task_id, agent_id } = call.acknowledge
      const agent = namesOf([cluster.agents.get(agent_id.value)])
      return { ...general, task: [task_id.value], agent }
    }
    default:
      return general
  }
}

function ofAccept({ offers }: Cluster, { accept }: CallOf<'ACCEPT'>): Occasion {
  const held = (accept.offer_ids ?? []).flatMap(({ value }) => offers.get(value) ?? [])
  const { operations = [] } = accept
  return {
    role: held.map(({ role }) => role),
    agent: namesOf(held.map(({ agent }) => agent)),
    operation: operations.map(({ type }) => type),
    task: operations.flatMap(tasksOf).map(({ task_id }) => task_id.value),
    volume: operations.flatMap(volumesNamedIn),
  }
}

export const occasionOfOperation = (
  operation: OfferOperation,
  { framework, agent, role }: Acceptance,
): Occasion => ({
  ...ofFramework(framework),
  role: [role],
  agent: namesOf([agent]),
  operation: [operation.type],
  task: tasksOf(operation).map(({ task_id }) => task_id.value),
  volume: volumesNamedIn(operation),
})

export function occasionOfEvent(
  cluster: Cluster,
  framework: Framework,
  event: SchedulerEvent,
): Occasion {
  const general = { ...ofFramework(framework), event: [event.type], on: [event.type] }
  switch (event.type) {
    case 'OFFERS':
      return { ...general, ...ofOffers(cluster, event) }
    case 'UPDATE': {
      const { task_id, agent_id, state } = event.update.status
      const agent = agentNamed(cluster, agent_id?.value)
      return { ...general, task: [task_id.value], state: [state], agent }
    }
    case 'UPDATE_OPERATION_STATUS': {
      const { operation_id, agent_id, state } = event.update_operation_status.status
      const uuid = framework.operationIds.get(operation_id?.value ?? '') ?? ''
      const type = framework.operations.get(uuid)?.info.type
      const operation = type === undefined ? [] : [type]
      return { ...general, operation, state: [state], agent: agentNamed(cluster, agent_id?.value) }
    }
    case 'FAILURE':
      return { ...general, agent: agentNamed(cluster, event.failure.agent_id?.value) }
    default:
      return general
  }
}

function ofOffers({ offers }: Cluster, { offers: { offers: told } }: EventOf<'OFFERS'>): Occasion {
  const held = told.flatMap(({ id }) => offers.get(id.value) ?? [])
  return {
    role: held.map(({ role }) => role),
    agent: namesOf(held.map(({ agent }) => agent)),
    volume: held.flatMap(({ resources }) => volumeIdsOf(resources)),
  }
}

const agentNamed = ({ agents, unreachableAgents, removedAgents }: Cluster, id = ''): string[] =>
  namesOf([agents.get(id) ?? unreachableAgents.get(id) ?? removedAgents.get(id)])
