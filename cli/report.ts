import { readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { Command } from 'commander'
import type { Report } from '../spec-schemas/types.ts'
import { validate } from '../spec-schemas/validate.ts'
import type { Format } from '../suites/index.ts'
import { prepareFolder, save } from './outputs.ts'
import { UsageError, violationWords } from './usage.ts'
import { formatsNamed, show } from './write-report.ts'

/** `mesos-conformance report FILE`: renders a report again, from report.json alone. */
export function reportCommand(): Command {
  return new Command('report')
    .description('render a report.json again, in other forms')
    .argument('<file>', 'report.json of a run')
    .option('--format <list>', 'text, junit, html, markdown, tap, badge, har', 'html')
    .option('--out <folder>', 'where they go; beside the file unless said')
    .action((file: string, { format, out }: { format: string; out?: string }) => {
      const [report, forms] = [readReport(file), formatsNamed(format)]
      if (out !== undefined) prepareFolder(out)
      render(report, forms, { from: file, folder: out ?? dirname(file) })
    })
}

/** Only what was asked for is written: whatever else is in the folder may be of another run. */
function render(
  report: Report,
  forms: readonly Format[],
  { from, folder }: { from: string; folder: string },
): void {
  const files = forms.map((form) => ({ form, path: join(folder, form.file) }))
  if (files.some(({ path }) => relative(path, from) === '')) {
    throw new UsageError(`that would overwrite ${from}: expected another folder as --out`)
  }
  for (const { form, path } of files) save(path, form.render(report))
  show(report)
  for (const { form, path } of files) process.stdout.write(`${form.name}: ${path}\n`)
}

export function readReport(file: string): Report {
  let content: unknown
  try {
    content = JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new UsageError(`cannot read ${file}: ${(error as Error).message}`)
  }
  const [violation] = validate('report', content)
  if (violation) throw new UsageError(`${file} is no report: ${violationWords(violation)}`)
  return content as Report
}
