import { InvalidArgumentError } from 'commander'

/** What the caller asked for cannot be: one line that says what was expected. */
export class UsageError extends Error {}

/** A whole number from `least` on, for commander's option parsers. */
export function wholeNumber(least: number, most = Number.MAX_SAFE_INTEGER) {
  return (value: string): number => {
    const number = Number(value)
    if (!/^\d+$/.test(value) || number < least || number > most) {
      throw new InvalidArgumentError(`expected a whole number from ${least} on.`)
    }
    return number
  }
}

export function collect(value: string, former: string[] = []): string[] {
  return [...former, value]
}
