// One page a schema: what it is for, what follows it, what does not, and the schema itself.
import { readFileSync } from 'node:fs'
import { type SchemaName, schemas } from '../../spec-schemas/schemas.ts'
import { json } from './json.ts'
import { schemaLink } from './link.ts'
import { code, folded, page, prose, table } from './markdown.ts'
import { type Page, root } from './page.ts'

interface Case {
  description: string
  /** The definition it is held against; the whole schema without it. */
  schema?: string
  data: unknown
  valid: boolean
}

const names = Object.keys(schemas).filter((name): name is SchemaName => name in schemas)
const shownOfAKind = 4
const linesOfAnExample = 45

export function schemaPages(): Page[] {
  return [
    { path: 'schemas/index', markdown: listPage() },
    ...names.map((name) => ({ path: `schemas/${name}`, markdown: schemaPage(name) })),
  ]
}

function listPage(): string {
  return page(
    '# The schemas',
    'JSON Schemas, draft 2020-12, of what goes over the wire and of what the project reads and writes. Each is in the package as `mesos-conformance/schemas/NAME.json`; in TypeScript:',
    code(
      'ts',
      "import { validate } from 'mesos-conformance/schemas'\n\nvalidate('resource#/$defs/sentVolume', { name: 'disk', share: {} })\n// [{ path: '', message: '\"share\" is not known here' }, …]",
    ),
    table(
      ['schema', 'of'],
      names.map((name) => [schemaLink(name), prose(descriptionOf(name))]),
    ),
  )
}

function schemaPage(name: SchemaName): string {
  const cases = casesOf(name)
  return page(
    `# ${schemas[name].title}`,
    prose(descriptionOf(name)),
    code('text', schemas[name].$id),
    '## What follows it',
    ...shown(cases.filter(({ valid }) => valid)),
    '## What does not',
    ...shown(cases.filter(({ valid }) => !valid)),
    '## The schema',
    folded(`${name}.schema.json`, code('json', json(schemas[name]))),
  )
}

/** Some of the cases that the schema is tested with, those that are short enough to be read. */
function shown(cases: readonly Case[]): string[] {
  return cases
    .map(({ description, schema, data }) => ({ description, schema, text: json(data) }))
    .filter(({ text }) => text.split('\n').length <= linesOfAnExample)
    .slice(0, shownOfAKind)
    .flatMap(({ description, schema, text }) => [
      `${prose(description)}${schema === undefined ? '' : ` (\`${schema.slice(1)}\`)`}:`,
      code('json', text),
    ])
}

function casesOf(name: SchemaName): Case[] {
  return JSON.parse(readFileSync(new URL(`fixtures/schemas/${name}.json`, root), 'utf8'))
}

function descriptionOf(name: SchemaName): string {
  const { description, title } = { description: undefined, ...schemas[name] }
  return typeof description === 'string' ? description : title
}
