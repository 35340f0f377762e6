import { Command, Option } from 'commander'
import { rules } from '../suites/index.ts'
import { entryOf } from '../suites/specification.ts'

/** `mesos-conformance list`: the catalogue. */
export function listCommand(): Command {
  return new Command('list')
    .description('list the rules')
    .addOption(new Option('--format <format>', 'how').choices(['text', 'json']).default('text'))
    .action(({ format }: { format: 'text' | 'json' }) => {
      process.stdout.write(format === 'json' ? json() : text())
    })
}

/** The rules as `spec export` has them. */
function json(): string {
  return `${JSON.stringify({ version: 1, rules: rules.map(entryOf) }, null, 2)}\n`
}

function text(): string {
  const width = Math.max(...rules.map((rule) => rule.id.length))
  const lines = rules.map(
    ({ id, level, says }) => `${id.padEnd(width)}  ${level.padEnd(6)}  ${says}`,
  )
  return `${lines.join('\n')}\n${rules.length} rules\n`
}
