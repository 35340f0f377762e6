import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { newFolder, run, start } from './command-line.ts'

const sample = (name: string) =>
  fileURLToPath(new URL(`../fixtures/reports/${name}.json`, import.meta.url))

const folder = newFolder()
const file = join(folder, 'file')
writeFileSync(file, 'kept')

describe('--out', { timeout: 60_000 }, () => {
  it.each([
    ['a file', ['run', '--out', file]],
    ['nothing', ['run', '--out', '']],
    ['a folder below a file', ['run', '--out', join(file, 'below')]],
    ['a folder that takes none', ['run', '--out', '/proc/none']],
    ['a file, of a rendering', ['report', sample('conformant'), '--out', file]],
    ['a file that cannot be', ['baseline', sample('conformant'), '--out', join(file, 'x.yaml')]],
    ['a page that cannot be', ['self-test', '--out', join(file, 'page.md')]],
  ])('%s is found out before anything is played', async (_name, args) => {
    const { code, stdout, stderr } = await run(args)
    expect(stderr).toMatch(/^error: (--out .*expected a folder|cannot write ).*\n$/)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(readFileSync(file, 'utf8')).toBe('kept')
  })

  it('is made, with the folders above it, and nothing is left of the trial', async () => {
    const out = join(folder, 'new', 'folder')
    const { code } = await run(['report', sample('conformant'), '--out', out, '--format', 'tap'])
    expect(code).toBe(0)
    expect(readdirSync(out)).toEqual(['report.tap'])
  })
})

describe('report', { timeout: 60_000 }, () => {
  it('writes what was asked for beside the file, and leaves the rest alone', async () => {
    const beside = newFolder()
    const given = join(beside, 'report.json')
    copyFileSync(sample('non-conformant'), given)
    mkdirSync(join(beside, 'counterexamples'))
    writeFileSync(join(beside, 'counterexamples', 'some.json'), '{}')
    const { code, stdout } = await run(['report', given, '--format', 'html,junit'])
    expect(code).toBe(0)
    expect(stdout).toContain(`junit: ${join(beside, 'junit.xml')}\n`)
    const names = ['counterexamples', 'junit.xml', 'report.html', 'report.json']
    expect(readdirSync(beside).sort()).toEqual(names)
    expect(existsSync(join(beside, 'counterexamples', 'some.json'))).toBe(true)
    expect(readFileSync(given)).toEqual(readFileSync(sample('non-conformant')))

    const again = await run(['report', given, '--format', 'json'])
    expect(again).toMatchObject({ code: 2, stderr: expect.stringContaining('would overwrite') })
  })
})

it('keeps its exit code when nobody reads', { timeout: 60_000 }, async () => {
  const { child, ended } = start(['diff', sample('conformant'), sample('conformant')])
  child.stdout?.destroy()
  expect(await ended).toEqual({ code: 0, stdout: '', stderr: '' })
})
