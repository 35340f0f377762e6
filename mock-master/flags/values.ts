/** The notations of flag values: Mesos' durations, booleans, lists, and JSON given inline or by file. */

export class FlagError extends Error {
  override name = 'FlagError'

  constructor(flag: string, problem: string) {
    super(`--${flag}: ${problem}`)
  }
}

const UNIT_MS: Readonly<Record<string, number>> = {
  ns: 1e-6,
  us: 1e-3,
  ms: 1,
  secs: 1000,
  mins: 60_000,
  hrs: 3_600_000,
  days: 86_400_000,
  weeks: 604_800_000,
  // Not Mesos' units, but what people write.
  s: 1000,
  sec: 1000,
  m: 60_000,
  min: 60_000,
  h: 3_600_000,
  hr: 3_600_000,
  d: 86_400_000,
}

/** `50ms`, `1secs`, `1.5 mins`… in milliseconds. */
export function durationMsOf(value: string, flag: string): number {
  const [, amount, unit = ''] = /^\s*(\d+(?:\.\d*)?|\.\d+)\s*([a-z]+)\s*$/.exec(value) ?? []
  const unitMs = UNIT_MS[unit]
  if (amount === undefined || unitMs === undefined) {
    throw new FlagError(
      flag,
      `'${value}' is no duration (a number and one of ns, us, ms, secs, mins, hrs, days, weeks)`,
    )
  }
  return Number(amount) * unitMs
}

export function booleanOf(value: string, flag: string): boolean {
  if (value === 'true' || value === '1') return true
  if (value === 'false' || value === '0') return false
  throw new FlagError(flag, `Expecting a boolean (e.g., true or false), not '${value}'`)
}

export function numberOf(value: string, flag: string): number {
  const number = Number(value)
  if (value.trim() === '' || !Number.isFinite(number)) {
    throw new FlagError(flag, `'${value}' is no number`)
  }
  return number
}

export const listOf = (value: string): string[] =>
  value
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '')

/** JSON written out in the flag, or in a file named by a path or a `file://` URL. */
export function jsonOf(value: string, flag: string, read: (path: string) => string): unknown {
  const inline = /^\s*[[{]/.test(value)
  try {
    return JSON.parse(inline ? value : read(value.replace(/^file:\/\//, '')))
  } catch (error) {
    throw new FlagError(flag, error instanceof Error ? error.message : String(error))
  }
}
