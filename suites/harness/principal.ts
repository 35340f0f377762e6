// With authentication a target knows who speaks, and refuses frameworks, reservations and volumes that name anybody else.
import type { Scenario } from '../../spec-schemas/types.ts'
import { isObject } from './read.ts'

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
function replaced(value: unknown, principal: string): unknown {
  if (Array.isArray(value)) return value.map((one) => replaced(one, principal))
  if (!isObject(value)) return value
  const entries = Object.entries(value).map(([key, one]) => {
    const isName = (key === 'principal' || key === 'creator') && typeof one === 'string'
    return [key, isName ? principal : replaced(one, principal)]
  })
  return Object.fromEntries(entries)
}
