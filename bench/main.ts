// npm run bench -- [--quick] [--only NAME] [--url URL] [--out FILE]
import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { measurements } from './index.ts'
import { isFigure, isMet, type Row, type Settings } from './measurement.ts'
import { shareOfProcessor } from './noise.ts'
import { table } from './table.ts'

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true },
    url: { type: 'string' },
    out: { type: 'string', default: 'bench/results.json' },
  },
})

const isLoopback = (url: string) => /^(127\.|localhost$|\[::1\]$)/.test(new URL(url).hostname)
if (values.url !== undefined && !isLoopback(values.url)) {
  throw new Error('--url: expected a master on this machine, such as http://127.0.0.1:5050')
}

const settings: Settings = { quick: values.quick, ...(values.url && { url: values.url }) }
const chosen = measurements.filter(({ name }) => values.only?.includes(name) ?? true)
const share = await shareOfProcessor()
process.stdout.write(
  `Node.js ${process.version}, ${cpus().length} × ${cpus()[0]?.model}; a process that wants a whole processor gets ${share.toFixed(0)} % of one\n\n`,
)
const results: { name: string; title: string; rows: (Row & { met?: boolean })[] }[] = []
for (const { name, title, measure } of chosen) {
  const rows = await measure(settings)
  process.stdout.write(`${table(title, rows)}\n`)
  const judged = rows.map((row) => {
    const met = isFigure(row) ? isMet(row) : undefined
    return { ...row, ...(met !== undefined && { met }) }
  })
  results.push({ name, title, rows: judged })
}
const machine = { node: process.version, cpu: cpus()[0]?.model, cpus: cpus().length, share }
const { quick } = settings
writeFileSync(
  values.out,
  `${JSON.stringify({ at: new Date().toISOString(), quick, machine, results }, undefined, 2)}\n`,
)
