// Writes into fixtures/documents which rules and duties test each statement, as their own citations have it.
// A rule names its statements; nobody has to name them twice. Run by `npm run index`.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import type { Citation } from '../spec-schemas/types.ts'
import { rules } from '../suites/catalogue.ts'
import { duties } from '../suites/framework/index.ts'

const folder = new URL('../fixtures/documents/', import.meta.url)

interface Statement {
  section: string
  number: number
  rules: string[]
  duties?: string[]
  untested?: string
}

interface Citing {
  id: string
  cites: readonly Citation[]
}

function citations(all: readonly Citing[]): Map<string, string[]> {
  const cited = new Map<string, string[]>()
  for (const { id, cites } of all) {
    for (const cite of cites) {
      if (!('document' in cite)) continue
      const key = `${cite.document} | ${cite.section} | ${cite.statement}`
      cited.set(key, [...(cited.get(key) ?? []), id])
    }
  }
  return cited
}

/** A duty says nothing of a rule that is yet to come. */
function isTested({ rules, duties = [], untested = '' }: Statement): boolean {
  return rules.length > 0 || (duties.length > 0 && !untested.startsWith('not yet'))
}

const byRules = citations(rules)
const byDuties = citations(duties)

for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
  const url = new URL(file, folder)
  const { statements, ...head } = JSON.parse(readFileSync(url, 'utf8'))
  for (const statement of statements as Statement[]) {
    const key = `${head.document} | ${statement.section} | ${statement.number}`
    statement.rules = byRules.get(key) ?? []
    delete statement.duties
    const kept = byDuties.get(key)
    if (kept) statement.duties = kept
    byRules.delete(key)
    byDuties.delete(key)
    if (isTested(statement)) delete statement.untested
    else statement.untested ??= 'no rule tests it yet'
  }
  const lines = Object.entries(head).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},`,
  )
  const list = (statements as Statement[]).map((one) => `    ${JSON.stringify(one)}`).join(',\n')
  writeFileSync(url, `{\n${lines.join('\n')}\n  "statements": [\n${list}\n  ]\n}\n`)
}

for (const [key, ids] of [...byRules, ...byDuties]) {
  process.stderr.write(`no such statement: ${key}, cited by ${ids.join(', ')}\n`)
  process.exitCode = 1
}
