import type { Report } from '../spec-schemas/types.ts'
import { rules } from '../suites/index.ts'
import { excuse } from '../suites/report/excuse.ts'
import { type KnownFailures, parseKnownFailures } from '../suites/report/known-failures.ts'
import { readText, UsageError } from './usage.ts'

export const knownFailuresOption = [
  '--known-failures <file>',
  'YAML list of rules that may fail, with reasons; an entry that is stale fails the run',
] as const

/** A file that says what may fail, in the right form. */
export function readKnownFailures(file: string): KnownFailures {
  const known = parseKnownFailures(readText(file))
  if (known.problems.length === 0) return known
  throw new UsageError(`${file} is no list of known failures: ${known.problems.join('; ')}`)
}

/** Reads the file at once, so that a mistake in its name or form is not found only after the run. */
export function excuses(file: string | undefined): (report: Report) => Report {
  if (file === undefined) return (report) => report
  const known = readKnownFailures(file)
  const today = new Date().toISOString().slice(0, 10)
  const catalogue = rules.map(({ id }) => id)
  return (report) => excuse(report, known, { today, catalogue }).report
}
