// What an event of a framework's stream is news of, read from whatever the target sent.
import type { Offer, Resource } from '../../spec-schemas/types.ts'
import { get, isObject, list, text } from './read.ts'

export const ended = [
  'TASK_FINISHED',
  'TASK_FAILED',
  'TASK_KILLED',
  'TASK_ERROR',
  'TASK_LOST',
  'TASK_DROPPED',
  'TASK_GONE',
  'TASK_UNREACHABLE',
  'TASK_GONE_BY_OPERATOR',
]

/** The states in which it is clear what became of a LAUNCH. */
export const told = ['TASK_RUNNING', ...ended]

type Event = Record<string, unknown>

/** The offers of an OFFERS event that can be used as offers at all. */
export function offersOf(event: Event): Offer[] {
  if (event.type !== 'OFFERS') return []
  return list(event, 'offers', 'offers').filter(isOffer)
}

function isOffer(value: Record<string, unknown>): value is Record<string, unknown> & Offer {
  return text(value, 'id', 'value') !== undefined && text(value, 'agent_id', 'value') !== undefined
}

/** The resources of an offer; tolerates an offer without any. */
export function resourcesOf(offer: Offer): Resource[] {
  return resourceList(offer, 'resources')
}

export function resourceList(value: unknown, ...path: string[]): Resource[] {
  return list(value, ...path).filter(isResource)
}

function isResource(value: Record<string, unknown>): value is Record<string, unknown> & Resource {
  return typeof value.name === 'string'
}

export function rescindedOf(event: Event): string | undefined {
  return event.type === 'RESCIND' ? text(event, 'rescind', 'offer_id', 'value') : undefined
}

export interface TaskNews {
  task: string
  state: string
  reason?: string
  source?: string
  message?: string
}

export function taskNewsOf(event: Event): TaskNews | undefined {
  if (event.type !== 'UPDATE') return undefined
  const status = get(event, 'update', 'status')
  return {
    task: text(status, 'task_id', 'value') ?? '',
    state: text(status, 'state') ?? '',
    reason: text(status, 'reason'),
    source: text(status, 'source'),
    message: text(status, 'message'),
  } as TaskNews
}

export interface OperationNews {
  id: string
  state: string
  message?: string
}

export function operationNewsOf(event: Event): OperationNews | undefined {
  if (event.type !== 'UPDATE_OPERATION_STATUS') return undefined
  const status = get(event, 'update_operation_status', 'status')
  return {
    id: text(status, 'operation_id', 'value') ?? '',
    state: text(status, 'state') ?? '',
    message: text(status, 'message'),
  } as OperationNews
}

/** The call that acknowledges a status: those that carry a uuid come again until it is sent. */
export function acknowledgementOf(event: Event): { type: string; rest: object } | undefined {
  if (event.type === 'UPDATE') {
    const status = get(event, 'update', 'status')
    const uuid = text(status, 'uuid')
    if (uuid === undefined || !isObject(status)) return undefined
    const { agent_id, task_id } = status
    return { type: 'ACKNOWLEDGE', rest: { acknowledge: { agent_id, task_id, uuid } } }
  }
  const status = get(event, 'update_operation_status', 'status')
  const uuid = text(status, 'uuid', 'value')
  if (uuid === undefined || !isObject(status)) return undefined
  const { agent_id, operation_id } = status
  const rest = { acknowledge_operation_status: { agent_id, operation_id, uuid } }
  return { type: 'ACKNOWLEDGE_OPERATION_STATUS', rest }
}
