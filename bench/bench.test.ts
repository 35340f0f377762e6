import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { measurements } from './index.ts'
import { isFigure, type Row } from './measurement.ts'

const root = new URL('..', import.meta.url).pathname
let results: { name: string; rows: Row[] }[]

// Whether everything can still be measured; how fast it is, a shared machine cannot say.
beforeAll(() => {
  const out = join(mkdtempSync(join(tmpdir(), 'bench-')), 'results.json')
  execFileSync(process.execPath, ['scripts/bench.mjs', '--quick', '--out', out], { cwd: root })
  results = JSON.parse(readFileSync(out, 'utf8')).results
}, 240_000)

it.each(measurements)('$name gives figures', ({ name }) => {
  const rows = results.find((one) => one.name === name)?.rows ?? []
  expect(rows).not.toEqual([])
  for (const row of rows) {
    if (isFigure(row)) expect([row.what, Number.isFinite(row.value)]).toEqual([row.what, true])
    else expect(row.skipped).toBe('nothing is installed in a quick run')
  }
})
