// How frameworks change their roles.

import { once } from '../harness/once.ts'
import { get, list, text } from '../harness/read.ts'
import type { At, Timeline } from '../harness/timeline.ts'

export interface Update {
  at: At
  who: string
  status: number | undefined
  info: Roles
  /** The roles that it suppresses, where it says so. */
  suppressed?: string[]
  /** Against what it said before, if that was granted. */
  added: string[]
  removed: string[]
  /** When it says something else. */
  until: At
}

interface Roles {
  role: string | undefined
  roles: string[]
  isMultiRole: boolean
}

/** Every UPDATE_FRAMEWORK, granted or not. */
export const updates = once((timeline: Timeline): readonly Update[] => [...readUpdates(timeline)])

function* readUpdates(timeline: Timeline): Generator<Update> {
  const known = new Map<string, Roles>()
  for (const { at, who, call, status } of timeline.calls) {
    if (call.type === 'SUBSCRIBE') known.set(who, read(get(call, 'subscribe', 'framework_info')))
    if (call.type !== 'UPDATE_FRAMEWORK') continue
    const info = read(get(call, 'update_framework', 'framework_info'))
    const suppressed = textsIn(get(call, 'update_framework', 'suppressed_roles'))
    const before = known.get(who)?.roles ?? []
    const added = info.roles.filter((role) => !before.includes(role))
    const removed = before.filter((role) => !info.roles.includes(role))
    const until = endOf(timeline, who, at)
    yield { at, who, status, info, ...(suppressed && { suppressed }), added, removed, until }
    if (status === 200) known.set(who, info)
  }
}

function endOf({ calls, entries }: Timeline, who: string, at: At): At {
  const next = calls.find(
    (one) =>
      one.at > at &&
      one.who === who &&
      (one.call.type === 'SUBSCRIBE' ||
        (one.call.type === 'UPDATE_FRAMEWORK' && one.status === 200)),
  )
  return next?.at ?? entries.length
}

function read(info: unknown): Roles {
  const isMultiRole = list(info, 'capabilities').some(({ type }) => type === 'MULTI_ROLE')
  return { role: text(info, 'role'), roles: textsIn(get(info, 'roles')) ?? [], isMultiRole }
}

function textsIn(value: unknown): string[] | undefined {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : undefined
}
