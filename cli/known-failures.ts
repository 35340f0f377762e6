import type { Report } from '../spec-schemas/types.ts'
import { rules } from '../suites/index.ts'
import { excuse } from '../suites/report/excuse.ts'
import { parseKnownFailures } from '../suites/report/known-failures.ts'
import { readText } from './usage.ts'

export const knownFailuresOption = [
  '--known-failures <file>',
  'YAML list of rules that may fail, with reasons; an entry that is stale fails the run',
] as const

/** Reads the file at once, so that a mistake in its name is not found only after the run. */
export function excuses(file: string | undefined): (report: Report) => Report {
  if (file === undefined) return (report) => report
  const known = parseKnownFailures(readText(file))
  const today = new Date().toISOString().slice(0, 10)
  const catalogue = rules.map(({ id }) => id)
  return (report) => excuse(report, known, { today, catalogue }).report
}
