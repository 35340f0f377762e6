// With authentication a target knows who speaks, and refuses frameworks, reservations and volumes that name anybody else,
// or nobody.
import type { Scenario } from '../../spec-schemas/types.ts'
import { isObject, parseObject } from './read.ts'

/** Whom scenarios name where the wrong name is the point. */
export const stranger = 'somebody-else'

/** The scenario with every principal replaced by the one that the target knows us by. */
export function inTheNameOf(scenario: Scenario, principal: string | undefined): Scenario {
  if (principal === undefined) return scenario
  const named = replaced(scenario, principal) as Scenario
  const frameworks = Object.entries(named.frameworks).map(([name, framework]) => [
    name,
    { ...framework, principal },
  ])
  return {
    ...named,
    arena: { ...named.arena, principal },
    frameworks: Object.fromEntries(frameworks),
  }
}

/** `creator` is the scenarios' word for the principal in a volume. */
function replaced(value: unknown, principal: string, under = ''): unknown {
  if (Array.isArray(value)) return value.map((one) => replaced(one, principal))
  if (!isObject(value)) return value
  const entries = Object.entries(value).map(([key, one]) => {
    const isName = (key === 'principal' || key === 'creator') && typeof one === 'string'
    if (isName) return [key, one === stranger ? stranger : principal]
    if (key === 'body' && typeof one === 'string') return [key, inBody(one, principal)]
    return [key, replaced(one, principal, key)]
  })
  const named = Object.fromEntries(entries)
  return namesSomebody(value, under) ? { principal, ...named } : named
}

/** Bodies are sent as they are written; one of JSON that names somebody is a message like any other. */
function inBody(body: string, principal: string): string {
  if (!body.includes('"principal"')) return body
  const message = parseObject(body)
  return message === undefined ? body : JSON.stringify(replaced(message, principal))
}

/** Messages that scenarios spell out, and that have to name who speaks. */
function namesSomebody({ type, role }: Record<string, unknown>, under: string): boolean {
  const isReservation = type === 'DYNAMIC' && typeof role === 'string'
  return isReservation || under === 'framework_info' || under === 'persistence'
}
