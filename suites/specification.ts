// The specification as data, for programs that are not ours.
import { schemas } from '../spec-schemas/schemas.ts'
import type { Catalogue, RuleEntry } from '../spec-schemas/types.ts'
import { rules } from './catalogue.ts'
import { documents } from './documents.ts'
import type { Rule } from './rule.ts'

/** Rules, statements and schemas; the shape is that of the schema `catalogue`. */
export function specification(toolVersion: string): Catalogue {
  return {
    version: 1,
    tool: { name: 'mesos-conformance', version: toolVersion },
    rules: rules.map(entryOf),
    documents: documents(),
    schemas: Object.fromEntries(
      Object.entries(schemas).map(([name, schema]) => [name, { $schema: draft, ...schema }]),
    ),
  }
}

const draft = 'https://json-schema.org/draft/2020-12/schema'

export function entryOf({ id, level, says, cites, since, needs, given }: Rule): RuleEntry {
  return {
    id,
    level,
    says,
    cites: [...cites],
    since: since ?? '1.1',
    needs: [...(needs ?? [])],
    scenarios: given.name,
  }
}
