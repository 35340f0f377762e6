import { execFile } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'

const root = new URL('../../..', import.meta.url).pathname
const page = readFileSync(join(root, 'docs/framework-authors.md'), 'utf8')

const blocks = (language: string): string[] =>
  [...page.matchAll(new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 'gs'))].map(
    ([, code = '']) => code,
  )

/** `npx` as it will be once the package is installed: here it runs the sources. */
function npxFromSources(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mesos-conformance-'))
  const script = [
    '#!/bin/sh',
    'name=$1; shift',
    `[ "$name" = mesos-conformance ] && set -- '${join(root, 'cli/main.ts')}' "$@"`,
    `exec '${process.execPath}' --import tsx "$@"`,
  ]
  writeFileSync(join(folder, 'npx'), `${script.join('\n')}\n`)
  chmodSync(join(folder, 'npx'), 0o755)
  return folder
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address !== null ? address.port : 0
}

describe('the page for framework authors', () => {
  it('shows the test that runs among the examples', () => {
    const example = readFileSync(join(root, 'examples/judged/judged.test.ts'), 'utf8')
    expect(blocks('ts')).toEqual([example])
  })

  it('gives commands that do what it says', { timeout: 120_000 }, async () => {
    const [commands = ''] = blocks('sh')
    const script = commands
      .replaceAll('5050', String(await freePort()))
      .replaceAll('node dist/cli/main.js', 'npx mesos-conformance')
    const PATH = `${npxFromSources()}${delimiter}${process.env.PATH}`
    const { stdout } = await promisify(execFile)('sh', ['-ec', script], {
      cwd: root,
      env: { ...process.env, PATH },
    })
    expect(stdout).toContain('done\n')
    expect(stdout).toMatch(/conformant: every MUST duty that came up is kept \(\d+\)/)
  })
})
