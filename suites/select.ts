// Which rules of the catalogue a run is about.
import type { Level, Rule } from './rule.ts'

export interface Selection {
  /** Globs over ids, `*` within an area and `**` over all; without any, every rule. */
  only?: readonly string[]
  except?: readonly string[]
  /** The lowest level that is still asked for. */
  level?: Level
  /** With what may end a master: rules of the area `hazards`. */
  hazards?: boolean
}

const levels: readonly Level[] = ['MUST', 'SHOULD', 'MAY']

export function select(rules: readonly Rule[], selection: Selection): Rule[] {
  const only = (selection.only ?? ['**']).map(pattern)
  const except = (selection.except ?? []).map(pattern)
  const asked = levels.slice(0, levels.indexOf(selection.level ?? 'MAY') + 1)
  return rules.filter(
    ({ id, level }) =>
      asked.includes(level) &&
      (selection.hazards === true || !isHazard(id)) &&
      only.some((one) => one.test(id)) &&
      !except.some((one) => one.test(id)),
  )
}

/** True for a rule whose scenarios are known to have ended a master. */
export function isHazard(id: string): boolean {
  return id.startsWith('hazards/')
}

/** `destroy/*` and `destroy` are every rule of the area. */
function pattern(glob: string): RegExp {
  const whole = glob.includes('/') || glob.includes('*') ? glob : `${glob}/*`
  const source = whole
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*+|\?/g, (stars) => (stars === '?' ? '[^/]' : stars === '*' ? '[^/]*' : '.*'))
  return new RegExp(`^${source}$`)
}
