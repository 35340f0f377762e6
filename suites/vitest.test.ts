// The door for vitest, as its users see it: by what vitest prints of a suite that was defined with it.
import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'
import { build } from 'esbuild'
import { afterAll, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../', import.meta.url))
// Below the repository, so that what is imported there is found.
mkdirSync(join(root, 'site'), { recursive: true })
const folder = mkdtempSync(join(root, 'site/door-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const imports = `
import { mutants } from './mock-master/mutants/index.ts'
import { createMaster } from './mock-master/index.ts'
import { rules, select } from './suites/index.ts'
import { reference } from './mock-master/parts.ts'
import { inProcess } from './suites/proof/targets.ts'
import { defineConformance } from './suites/vitest.ts'
const mutant = (id) => createMaster({ seed: 1, parts: mutants.find((one) => one.id === id).mutate(reference) })
const only = (...ids) => select(rules, { only: ids })
`

/** The exit code of vitest on such a suite, and all that it printed. */
async function vitest(suite: string, ...args: string[]): Promise<{ code: number; said: string }> {
  const config = join(folder, 'vitest.config.mjs')
  writeFileSync(config, "export default { test: { include: ['*.test.mjs'] } }\n")
  // In one piece: vitest would take longer to load a thousand modules than to test.
  await build({
    stdin: { contents: imports + suite, resolveDir: root, loader: 'ts' },
    outfile: join(folder, 'door.test.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  })
  const program = join(root, 'node_modules/vitest/vitest.mjs')
  const all = [
    program,
    'run',
    '--root',
    folder,
    '--config',
    config,
    '--reporter',
    'verbose',
    ...args,
  ]
  return await new Promise((resolve) => {
    execFile(process.execPath, all, { cwd: root, timeout: 60_000 }, (error, stdout, stderr) => {
      const said = stripVTControlCharacters(stdout + stderr)
      resolve({ code: error === null ? 0 : Number(error.code), said })
    })
  })
}

const slow = { timeout: 90_000 }

it('skips what does not apply, and says why', slow, async () => {
  const { code, said } = await vitest(`
    const { target, close } = inProcess()
    defineConformance({ target: () => target, close, rules: only('opt-in/*', 'auth/*'), runs: 1 })`)
  expect(code, said).toBe(0)
  expect(said).toMatch(/✓ .* opt-in\//)
  expect(said).toMatch(/↓ .* auth\/.* \[not applicable: .*credentials/)
  expect(said).not.toMatch(/✓ .* auth\//)
})

it('says once why a master could not be reached', slow, async () => {
  const { code, said } = await vitest(
    `defineConformance({ url: 'http://127.0.0.1:65529', rules: only('opt-in/*') })`,
  )
  expect(code).toBe(1)
  expect(said).toMatch(/no master answers at http:\/\/127\.0\.0\.1:65529: .*ECONNREFUSED/)
  expect(said).not.toContain('untested')
})

it('passes a SHOULD that is broken, and annotates its test', slow, async () => {
  const { code, said } = await vitest(`
    const { target, close } = inProcess(mutant('subscribe/any-principal'))
    defineConformance({ target: () => target, close, rules: only('subscribe/principal-fixed') })`)
  expect(code, said).toBe(0)
  expect(said).toMatch(/✓ .* subscribe\/principal-fixed/)
  expect(said).toMatch(/warning\s+↳ broken: expected /)
})

it('plays only what the tests need that a filter leaves', slow, async () => {
  const suite = `
    const { target, close } = inProcess(mutant('destroy/forgets-users'))
    const families = new Set()
    const onPlay = ({ family }) => families.add(family)
    defineConformance({ target: () => target, close: async () => { console.log([...families]); await close() }, onPlay, runs: 4, cut: false })`
  const { code, said } = await vitest(suite, '-t', 'destroy/running:')
  expect(code).toBe(1)
  expect(said).toMatch(/broken: expected DESTROY of .* is refused/)
  expect(said).toContain('1 failed')
  expect(said).toMatch(/\[ '[^',]+' \]/)
})
