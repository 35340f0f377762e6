import { Command, Option } from 'commander'
import { type Rule, rules } from '../suites/index.ts'

/** `mesos-conformance list`: the catalogue. */
export function listCommand(): Command {
  return new Command('list')
    .description('list the rules')
    .addOption(new Option('--format <format>', 'how').choices(['text', 'json']).default('text'))
    .action(({ format }: { format: 'text' | 'json' }) => {
      process.stdout.write(format === 'json' ? json() : text())
    })
}

function json(): string {
  return `${JSON.stringify({ rules: rules.map(entry) }, null, 2)}\n`
}

function entry({ id, level, says, cites, since, needs }: Rule) {
  return { id, level, says, cites, since: since ?? '1.1', needs: needs ?? [] }
}

function text(): string {
  const width = Math.max(...rules.map((rule) => rule.id.length))
  const lines = rules.map(
    ({ id, level, says }) => `${id.padEnd(width)}  ${level.padEnd(6)}  ${says}`,
  )
  return `${lines.join('\n')}\n${rules.length} rules\n`
}
