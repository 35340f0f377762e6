import { readFileSync } from 'node:fs'
import { InvalidArgumentError } from 'commander'
import type { Violation } from '../spec-schemas/violation.ts'

/** What the caller asked for cannot be: one line that says what was expected. */
export class UsageError extends Error {}

/** A whole number from `least` on, for commander's option parsers. */
export function wholeNumber(least: number, most = Number.MAX_SAFE_INTEGER) {
  return (value: string): number => {
    const number = Number(value)
    if (!/^\d+$/.test(value) || number < least || number > most) {
      const end = most === Number.MAX_SAFE_INTEGER ? 'on' : `to ${most}`
      throw new InvalidArgumentError(`expected a whole number from ${least} ${end}.`)
    }
    return number
  }
}

export function collect(value: string, former: string[] = []): string[] {
  return [...former, value]
}

/** A file that the caller named. */
export function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new UsageError(`cannot read ${file}: ${(error as Error).message}`)
  }
}

/** What a schema finds wrong; the value as a whole has no path. */
export function violationWords({ path, message }: Violation): string {
  return path === '' ? message : `${path} ${message}`
}

/** `2/5`: the second of five parts. */
export function shardOf(value: string): { index: number; of: number } {
  const [, index = 0, of = 0] = (/^(\d+)\/(\d+)$/.exec(value) ?? []).map(Number)
  if (index < 1 || index > of) throw new InvalidArgumentError('expected a part such as 1/4.')
  return { index, of }
}
