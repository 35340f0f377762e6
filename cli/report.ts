import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import type { Report } from '../spec-schemas/types.ts'
import { validate } from '../spec-schemas/validate.ts'
import { UsageError } from './usage.ts'
import { formatsNamed, write } from './write-report.ts'

/** `mesos-conformance report FILE`: renders a report again, from report.json alone. */
export function reportCommand(): Command {
  return new Command('report')
    .description('render a report.json again, in other forms')
    .argument('<file>', 'report.json of a run')
    .option('--format <list>', 'text, junit, html, markdown, tap, badge, har', 'html')
    .option('--out <folder>', 'where they go', 'conformance-report')
    .action((file: string, { format, out }: { format: string; out: string }) => {
      write(readReport(file), out, formatsNamed(format))
    })
}

export function readReport(file: string): Report {
  let content: unknown
  try {
    content = JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new UsageError(`cannot read ${file}: ${(error as Error).message}`)
  }
  const [violation] = validate('report', content)
  if (violation)
    throw new UsageError(`${file} is no report: ${violation.path} ${violation.message}`)
  return content as Report
}
