import { dig, listAt, numberAt, textAt } from './dig.ts'

/** Short readable words for calls, events and resources in v1 JSON form, whatever they hold. */

const listLimit = 8

export function callWords(call: unknown): string {
  const type = textAt(call, 'type') ?? 'call without type'
  const details = callDetails(call, type)
  return details === '' ? type : `${type} ${details}`
}

function callDetails(call: unknown, type: string): string {
  const body = dig(call, type.toLowerCase())
  switch (type) {
    case 'SUBSCRIBE':
      return subscriptionWords(dig(body, 'framework_info'))
    case 'ACCEPT':
      return `[${listAt(body, 'operations').map(operationWords).join('; ')}]`
    case 'DECLINE':
      return listed(listAt(body, 'offer_ids').map(idWords))
    case 'RECONCILE':
    case 'RECONCILE_OPERATIONS':
      return listed([...listAt(body, 'tasks'), ...listAt(body, 'operations')].map(subjectWords))
    case 'GROW_VOLUME':
      return `${volumes([dig(body, 'volume')])} by ${resourceWords(dig(body, 'addition'))}`
    case 'SHRINK_VOLUME':
      return `${volumes([dig(body, 'volume')])} by ${sizeWords(dig(body, 'subtract'))}`
    default:
      return [
        volumes(listAt(body, 'volumes')),
        resourcesWords(listAt(body, 'resources')),
        subjectWords(body),
      ]
        .filter(Boolean)
        .join(' ')
  }
}

function subscriptionWords(framework: unknown): string {
  const roles = listAt(framework, 'roles').filter((role) => typeof role === 'string')
  const shares = listAt(framework, 'capabilities').some(
    (capability) => textAt(capability, 'type') === 'SHARED_RESOURCES',
  )
  const role = roles.length === 0 ? (textAt(framework, 'role') ?? '*') : roles.join(', ')
  return `for ${role}${shares ? '' : ' without SHARED_RESOURCES'}`
}

function operationWords(operation: unknown): string {
  const type = textAt(operation, 'type') ?? 'operation without type'
  const body = dig(operation, type.toLowerCase())
  const id = textAt(operation, 'id', 'value')
  return [type, operationDetails(type, body), id === undefined ? '' : `(${id})`]
    .filter(Boolean)
    .join(' ')
}

function operationDetails(type: string, body: unknown): string {
  switch (type) {
    case 'LAUNCH':
      return listed(listAt(body, 'task_infos').map(taskWords))
    case 'LAUNCH_GROUP':
      return listed(listAt(body, 'task_group', 'tasks').map(taskWords))
    case 'CREATE':
    case 'DESTROY':
      return volumes(listAt(body, 'volumes'))
    case 'GROW_VOLUME':
      return `${volumes([dig(body, 'volume')])} by ${resourceWords(dig(body, 'addition'))}`
    case 'SHRINK_VOLUME':
      return `${volumes([dig(body, 'volume')])} by ${sizeWords(dig(body, 'subtract'))}`
    default:
      return resourcesWords(listAt(body, 'resources'))
  }
}

function taskWords(task: unknown): string {
  const used = listAt(task, 'resources')
    .map(volumeId)
    .filter((id) => id !== undefined)
  const name = textAt(task, 'task_id', 'value') ?? '?'
  return used.length === 0 ? name : `${name} on ${listed(used)}`
}

export function eventWords(event: unknown): string {
  const type = textAt(event, 'type') ?? typeOfUntyped(event)
  const details = eventDetails(event, type)
  return details === '' ? type : `${type} ${details}`
}

/** Masters leave `type` out where it is implied by the one field that is set. */
function typeOfUntyped(event: unknown): string {
  const key = typeof event === 'object' && event !== null ? Object.keys(event)[0] : undefined
  return key === undefined ? 'event without type' : key.toUpperCase()
}

function eventDetails(event: unknown, type: string): string {
  const body = dig(event, type.toLowerCase())
  switch (type) {
    case 'SUBSCRIBED':
      return `as ${idWords(dig(body, 'framework_id'))}`
    case 'OFFERS':
      return listAt(body, 'offers').slice(0, listLimit).map(offerWords).join('; ')
    case 'RESCIND':
      return idWords(dig(body, 'offer_id'))
    case 'UPDATE':
      return statusWords(dig(body, 'status'), textAt(body, 'status', 'task_id', 'value'))
    case 'UPDATE_OPERATION_STATUS':
      return statusWords(dig(body, 'status'), textAt(body, 'status', 'operation_id', 'value'))
    case 'FAILURE':
      return `agent ${idWords(dig(body, 'agent_id'))}`
    case 'ERROR':
      return textAt(body, 'message') ?? ''
    default:
      return ''
  }
}

function offerWords(offer: unknown): string {
  return `${idWords(dig(offer, 'id'))} { ${resourcesWords(listAt(offer, 'resources'))} }`
}

function statusWords(status: unknown, subject: string | undefined): string {
  const message = textAt(status, 'message')
  return [
    textAt(status, 'state') ?? 'no state',
    subject,
    textAt(status, 'reason'),
    message === undefined ? '' : `“${message}”`,
  ]
    .filter(Boolean)
    .join(' ')
}

/** Scalars of one name are added up over their reservations; volumes keep their names. */
export function resourcesWords(resources: unknown[]): string {
  const sums = new Map<string, number>()
  const others: string[] = []
  for (const resource of resources) {
    const amount = numberAt(resource, 'scalar', 'value')
    if (volumeId(resource) !== undefined || amount === undefined)
      others.push(resourceWords(resource))
    else {
      const name = textAt(resource, 'name') ?? '?'
      sums.set(name, (sums.get(name) ?? 0) + amount)
    }
  }
  return listed([...[...sums].map(([name, amount]) => `${name} ${rounded(amount)}`), ...others])
}

function resourceWords(resource: unknown): string {
  const id = volumeId(resource)
  if (id === undefined) {
    const size = numberAt(resource, 'scalar', 'value')
    const name = textAt(resource, 'name') ?? '?'
    return size === undefined ? name : `${name} ${rounded(size)}`
  }
  const traits = [
    dig(resource, 'shared') === undefined ? '' : 'shared',
    sizeWords(dig(resource, 'scalar')),
  ].filter(Boolean)
  return `${id} (${traits.join(', ')})`
}

function volumes(resources: unknown[]): string {
  return listed(
    resources
      .filter((resource) => resource !== undefined)
      .map((each) => volumeId(each) ?? resourceWords(each)),
  )
}

function volumeId(resource: unknown): string | undefined {
  return textAt(resource, 'disk', 'persistence', 'id')
}

function sizeWords(scalar: unknown): string {
  const value = numberAt(scalar, 'value')
  return value === undefined ? '' : `${rounded(value)} MB`
}

/** Mesos keeps three decimals. */
function rounded(amount: number): number {
  return Math.round(amount * 1000) / 1000
}

function subjectWords(body: unknown): string {
  return (
    textAt(body, 'task_id', 'value') ??
    textAt(body, 'operation_id', 'value') ??
    textAt(body, 'executor_id', 'value') ??
    ''
  )
}

/** Mesos' ids begin with the master's own; their tails tell them apart. */
function idWords(id: unknown): string {
  const value = textAt(id, 'value') ?? '?'
  return value.slice(value.lastIndexOf('-') + 1) || value
}

function listed(words: string[]): string {
  const shown = words.slice(0, listLimit).join(', ')
  return words.length > listLimit ? `${shown} and ${words.length - listLimit} more` : shown
}
