import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Catalogue } from '../spec-schemas/types.ts'
import { validate } from '../spec-schemas/validate.ts'
import { rules } from '../suites/index.ts'
import { newFolder, run } from './command-line.ts'

const root = new URL('..', import.meta.url).pathname

it('exports the specification in the shape that its schema promises', async () => {
  const out = join(newFolder(), 'catalogue.json')
  expect(await run(['spec', 'export', '--out', out])).toMatchObject({ code: 0, stdout: '' })
  const catalogue: Catalogue = JSON.parse(readFileSync(out, 'utf8'))
  expect(validate('catalogue', catalogue)).toEqual([])
  expect(catalogue.rules.map(({ id }) => id)).toEqual(rules.map(({ id }) => id))
  expect(catalogue.documents.length).toBeGreaterThan(0)
  expect(Object.keys(catalogue.schemas)).toContain('catalogue')
})

it('says in one line what was wrong with the call', async () => {
  const unwritable = await run(['spec', 'export', '--out', join(newFolder(), 'no', 'file.json')])
  expect(unwritable).toMatchObject({ code: 2 })
  expect(unwritable.stderr).toMatch(/^error: cannot write [^\n]*\n$/)
  expect(await run(['spec', 'coverage', '--format', 'xml'])).toMatchObject({ code: 2 })
})

it('counts what of the documents is tested, and ends well if nothing was forgotten', async () => {
  const { code, stdout } = await run(['spec', 'coverage', '--untested'])
  expect(code).toBe(0)
  expect(stdout).toContain('shared-volumes-2017: Shared Persistent Volumes')
  expect(stdout).toMatch(/\n +\d+ +\d+ +\d+ +0 {2}all MUST statements\n$/)
})

it('has in the package what it needs there', () => {
  const npm = ['pack', '--dry-run', '--ignore-scripts', '--json']
  const [{ files }] = JSON.parse(execFileSync('npm', npm, { cwd: root, encoding: 'utf8' }))
  const paths = files.map(({ path }: { path: string }) => path)
  expect(paths).toContain('fixtures/documents/shared-volumes-2017.json')
  expect(paths).toContain('spec-schemas/catalogue.schema.json')
})
