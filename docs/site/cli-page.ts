// The command line, as its own help says it.
import type { Command } from 'commander'
import { commands } from '../../cli/commands.ts'
import { code, page, prose, table } from './markdown.ts'
import type { Page } from './page.ts'

export async function cliPage(): Promise<Page> {
  const all = await commands()
  const markdown = page(
    '# The command line',
    'What `npx mesos-conformance COMMAND --help` says. Exit codes are on the page about [continuous integration](/ci).',
    table(
      ['command', ''],
      all.map((one) => [`[${one.name()}](#${one.name()})`, prose(one.description())]),
    ),
    ...all.flatMap((one) => commandParts(one, '')),
  )
  return { path: 'reference/cli', markdown }
}

function commandParts(command: Command, above: string): string[] {
  const help = command.createHelp()
  const name = `${above}${command.name()}`
  const options = help.visibleOptions(command).filter(({ long }) => long !== '--help')
  const inner = command.commands.filter((one) => one.name() !== 'help')
  return [
    `## ${name}`,
    `${prose(capital(command.description()))}.`,
    code('text', `mesos-conformance ${name} ${command.usage()}`),
    rows(
      'argument',
      help
        .visibleArguments(command)
        .map((one) => [help.argumentTerm(one), help.argumentDescription(one)]),
    ),
    rows(
      'option',
      options.map((one) => [help.optionTerm(one), help.optionDescription(one)]),
    ),
    ...inner.flatMap((one) => commandParts(one, `${name} `)),
  ]
}

function rows(head: string, terms: readonly (readonly [string, string])[]): string {
  if (terms.length === 0) return ''
  return table(
    [head, ''],
    terms.map(([term, words]) => [`\`${term}\``, prose(words)]),
  )
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
