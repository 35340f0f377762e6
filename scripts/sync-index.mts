// Writes into fixtures/documents which rules test each statement, as the rules' own citations have it.
// A rule names its statements; nobody has to name them twice. Run by `npm run index`.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { rules } from '../suites/catalogue.ts'

const folder = new URL('../fixtures/documents/', import.meta.url)

interface Statement {
  section: string
  number: number
  rules: string[]
  untested?: string
}

const cited = new Map<string, string[]>()
for (const { id, cites } of rules) {
  for (const cite of cites) {
    if (!('document' in cite)) continue
    const key = `${cite.document} | ${cite.section} | ${cite.statement}`
    cited.set(key, [...(cited.get(key) ?? []), id])
  }
}

for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
  const url = new URL(file, folder)
  const { statements, ...head } = JSON.parse(readFileSync(url, 'utf8'))
  for (const statement of statements as Statement[]) {
    const key = `${head.document} | ${statement.section} | ${statement.number}`
    statement.rules = cited.get(key) ?? []
    cited.delete(key)
    if (statement.rules.length > 0) delete statement.untested
    else statement.untested ??= 'no rule tests it yet'
  }
  const lines = Object.entries(head).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},`,
  )
  const list = (statements as Statement[]).map((one) => `    ${JSON.stringify(one)}`).join(',\n')
  writeFileSync(url, `{\n${lines.join('\n')}\n  "statements": [\n${list}\n  ]\n}\n`)
}

for (const [key, ids] of cited) {
  process.stderr.write(`no such statement: ${key}, cited by ${ids.join(', ')}\n`)
  process.exitCode = 1
}
