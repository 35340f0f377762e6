import { Command, Option } from 'commander'
import type { Statement } from '../spec-schemas/types.ts'
import { countMusts, coverage, type Fate, fateOf } from '../suites/coverage.ts'
import { documents } from '../suites/documents.ts'
import { specification } from '../suites/specification.ts'
import { save } from './outputs.ts'
import { version } from './version.ts'

/** `mesos-conformance spec`: the specification itself, as data and in numbers. */
export function specCommand(): Command {
  return new Command('spec')
    .description('the specification as data, and how much of the documents the rules test')
    .addCommand(exportCommand())
    .addCommand(coverageCommand())
}

function exportCommand(): Command {
  return new Command('export')
    .description('write rules, statements and schemas as JSON, after the schema catalogue')
    .option('--out <file>', 'where to; standard output without it')
    .action(({ out }: { out?: string }) => {
      const text = `${JSON.stringify(specification(version), null, 2)}\n`
      if (out === undefined) process.stdout.write(text)
      else save(out, text)
    })
}

function coverageCommand(): Command {
  return new Command('coverage')
    .description('count, by document and section, which MUST statements a rule tests')
    .addOption(new Option('--format <format>', 'how').choices(['text', 'json']).default('text'))
    .option('--untested', 'with each MUST statement that no rule tests, and why')
    .action(({ format, untested }: { format: 'text' | 'json'; untested?: boolean }) => {
      process.stdout.write(format === 'json' ? json() : text(untested === true))
      const { forgotten } = countMusts(documents().flatMap(({ statements }) => statements))
      process.exitCode = forgotten === 0 ? 0 : 1
    })
}

function json(): string {
  const counts = coverage(documents()).map(({ document: { document, title }, must, sections }) => ({
    document,
    title,
    must,
    sections: sections.map((one) => ({ section: one.section, must: one.must })),
  }))
  return `${JSON.stringify({ version: 1, documents: counts }, null, 2)}\n`
}

function text(withUntested: boolean): string {
  const lines = coverage(documents()).flatMap(({ document, must, sections }) => [
    '',
    `${row(must)}  ${document.document}: ${document.title}`,
    ...sections.flatMap((one) => [
      `${row(one.must)}    ${one.section}`,
      ...(withUntested ? untestedIn(one.statements) : []),
    ]),
  ])
  const all = countMusts(documents().flatMap(({ statements }) => statements))
  return [head, ...lines, '', `${row(all)}  all MUST statements`, ''].join('\n')
}

const fates = ['tested', 'excused', 'planned', 'forgotten'] as const satisfies readonly Fate[]
const head = fates.join('  ')

function row(must: Record<Fate, number>): string {
  return fates.map((fate) => String(must[fate]).padStart(fate.length)).join('  ')
}

function untestedIn(statements: readonly Statement[]): string[] {
  return statements
    .filter((one) => one.keyword === 'MUST' && fateOf(one) !== 'tested')
    .map(
      ({ number, text, untested }) =>
        `${' '.repeat(head.length + 6)}${number}. ${text} [${untested}]`,
    )
}
