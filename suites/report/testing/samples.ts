import { readFileSync } from 'node:fs'
import { validate } from '../../../spec-schemas/validate.ts'
import type { Report } from '../contract.ts'

/** The sample reports in fixtures/reports, held to the schema. */
export function sample(name: 'conformant' | 'non-conformant' | 'inconclusive'): Report {
  const path = new URL(`../../../fixtures/reports/${name}.json`, import.meta.url)
  const report: unknown = JSON.parse(readFileSync(path, 'utf8'))
  const violations = validate('report', report)
  if (violations.length > 0) throw new Error(`${name}: ${JSON.stringify(violations[0])}`)
  return report as Report
}

/** Words that our own code chooses; a target has no say in them. */
const ours = new Set([
  'verdict',
  'level',
  'type',
  'do',
  'api',
  'shape',
  'startedAt',
  'name',
  'id',
  'do',
  'states',
])

/** The same report with `poison` in every text that a target, a framework or a file could have chosen. */
export function poisoned(report: Report, poison: string): Report {
  const texts = walk(report, poison) as Report
  const rules = texts.rules.map((rule, index) => ({ ...rule, id: `area/rule-${index}` }))
  return { ...texts, rules }
}

function walk(value: unknown, poison: string, key = ''): unknown {
  if (typeof value === 'string') return ours.has(key) ? value : poison
  if (Array.isArray(value)) return value.map((item) => walk(item, poison, key))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, walk(inner, poison, name)]),
  )
}

const escapeCharacter = String.fromCodePoint(0x1b)

/** What a hostile master may answer. */
export const poisons: Record<string, string> = {
  script: `<script>globalThis.owned = 1</script><img src=x onerror="globalThis.owned = 1">`,
  'end of everything': `</pre></details></svg></style></script>--></title>"'>]]>{{7*7}}\${7*7}<b onmouseover=owned()>`,
  'javascript link': `[click](javascript:alert(1)) ![x](https://evil.example/p.png) https://evil.example www.evil.example`,
  ansi: `${escapeCharacter}[2J${escapeCharacter}[31mred${escapeCharacter}]0;title${String.fromCodePoint(7)}\r\u009b1A\b\b\u0000`,
  bidi: '\u202egnp.exe\u202c \u2066x\u2069 \ud800 \uffff \u200b\u2028next',
  'lines that look like ours':
    '\n1..1\nok 1 - all is well\nBail out!\n```\n~~~\n# heading\n| a | b |\n---\n...\n',
  long: `${'a'.repeat(50_000)}<b>${'\u{1f4a5}'.repeat(25_000)}`,
  empty: '',
}
