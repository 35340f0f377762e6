// Packages that are measured, installed by npm into folders that go again.
import { type ExecFileException, execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Settings } from './measurement.ts'

const root = new URL('..', import.meta.url).pathname

export interface Installed {
  folder: string
  seconds: number
  megabytes: number
  packages: number
}

const folders: string[] = []
process.on('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mesos-conformance-bench-'))
  folders.push(folder)
  return folder
}

/** Runs npm; the first that it has to complain of is the error. */
export function npm(folder: string, ...words: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const done = (error: ExecFileException | null, out: string, told: string) => {
      if (error === null) return resolve(out)
      const complaint = `${out}\n${told}`.split('\n').find((line) => /error/i.test(line))
      reject(new Error(`npm ${words[0]}: ${complaint ?? error.message}`))
    }
    execFile('npm', words, { cwd: folder, maxBuffer: 1e8, timeout: 300_000 }, done)
  })
}

const known = new Map<string, Promise<Installed>>()

/** Installs into an empty folder, once a bench. */
export function install(name: string): Promise<Installed> {
  const installed = known.get(name) ?? installNow(name)
  known.set(name, installed)
  return installed
}

/** The words that start `mesos-conformance`. A quick run takes the sources, which are slower to load. */
export async function commandOf({ quick }: Pick<Settings, 'quick'>): Promise<string[]> {
  if (quick) return [process.execPath, '--import', 'tsx', join(root, 'cli/main.ts')]
  const { folder } = await install('mesos-conformance')
  return [process.execPath, join(folder, 'node_modules/mesos-conformance/dist/cli/main.js')]
}

async function installNow(name: string): Promise<Installed> {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'package.json'), '{}')
  const what = name === 'mesos-conformance' ? await packed() : name
  const before = performance.now()
  await npm(folder, 'install', '--no-audit', '--no-fund', what)
  const seconds = (performance.now() - before) / 1000
  const { bytes, packages } = await sizeOf(join(folder, 'node_modules'))
  return { folder, seconds, megabytes: bytes / 1e6, packages }
}

/** The tarball as it would be published. */
async function packed(): Promise<string> {
  const folder = temporaryFolder()
  const out = await npm(root, 'pack', '--json', '--pack-destination', folder)
  const name = /"filename": "([^"]+)"/.exec(out)?.[1]
  if (name === undefined) throw new Error('npm pack made no file')
  return join(folder, name)
}

async function sizeOf(folder: string): Promise<{ bytes: number; packages: number }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  const sizes = await Promise.all(
    files.map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size),
  )
  const isPackage = /node_modules\/(@[^/]+\/)?[^/]+$/
  const packages = files.filter(
    ({ name, parentPath }) => name === 'package.json' && isPackage.test(parentPath),
  ).length
  return { bytes: sizes.reduce((sum, size) => sum + size, 0), packages }
}
