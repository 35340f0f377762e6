// Where the blocks are executed: a folder with what they take for granted, a master at 127.0.0.1:5050, one with a fault at
// 5051, and the command line built from the sources. The ports of the blocks are exchanged for free ones.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { createMaster } from '../../mock-master/index.ts'
import { mutants } from '../../mock-master/mutants/index.ts'
import { reference } from '../../mock-master/parts.ts'
import { rules, run, select } from '../../suites/index.ts'
import { inProcess } from '../../suites/proof/targets.ts'
import { root } from './blocks.ts'

export interface Workplace {
  /** A new folder with what blocks take for granted. */
  furnished: () => string
  /** What was built, below the repository, so that its imports are found. */
  built: string
  /** The environment of a block. */
  env: NodeJS.ProcessEnv
  /** The text of a block with ports that are free here. */
  placed: (text: string) => string
  close: () => Promise<void>
}

const faulty = 'destroy/forgets-users'

export async function workplace(): Promise<Workplace> {
  const folders = mkdtempSync(join(tmpdir(), 'blocks-'))
  mkdirSync(new URL('site/', root), { recursive: true })
  const built = mkdtempSync(fileURLToPath(new URL('site/blocks-', root)))
  const parts = mutants.find(({ id }) => id === faulty)?.mutate(reference) ?? reference
  const masters = [createMaster({ seed: 1 }), createMaster({ seed: 1, parts })]
  const [good, bad] = await Promise.all(masters.map((master) => master.listen({ port: 0 })))
  const ports = [portOf(good?.url), portOf(bad?.url)] as const
  await buildCommandLine(built)
  const bin = standIns(built)
  writeFileSync(
    join(built, 'vitest.config.mjs'),
    "export default { test: { include: ['*.test.mjs'] } }\n",
  )
  const files = await furniture()
  return {
    furnished: () => furnish(mkdtempSync(join(folders, 'block-')), files),
    built,
    env: {
      ...process.env,
      PATH: `${bin}:${process.env.PATH}`,
      GITHUB_STEP_SUMMARY: '',
      MESOS_URL: good?.url,
    },
    placed: (text) =>
      text
        .replaceAll(/\b(127\.0\.0\.1|localhost):5050\b/g, `127.0.0.1:${ports[0]}`)
        .replaceAll(/\b(127\.0\.0\.1|localhost):5051\b/g, `127.0.0.1:${ports[1]}`),
    close: async () => {
      for (const master of masters) master.close()
      await Promise.all([good?.close(), bad?.close()])
      rmSync(folders, { recursive: true, force: true })
      rmSync(built, { recursive: true, force: true })
    },
  }
}

function portOf(url: string | undefined): string {
  return new URL(url ?? '').port
}

async function buildCommandLine(built: string): Promise<void> {
  await build({
    entryPoints: { cli: 'cli/main.ts', 'stand-in': 'docs/code/stand-in.ts' },
    absWorkingDir: fileURLToPath(root),
    outdir: built,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  })
}

/** Programs that a block may call and that are not executed as they are: see stand-in.ts. */
function standIns(built: string): string {
  const bin = join(built, 'bin')
  mkdirSync(bin)
  const program = join(built, 'stand-in')
  const script = `#!/bin/sh\nexec ${process.execPath} ${built}/stand-in.js "$(basename "$0")" "$@"\n`
  writeFileSync(program, script, { mode: 0o755 })
  for (const name of ['npx', 'npm', 'mesos-conformance', 'docker'])
    symlinkSync(program, join(bin, name))
  return bin
}

/** The files that blocks name, by their paths: reports of former runs, and a counterexample to be played again. */
async function furniture(): Promise<Map<string, string>> {
  const fixture = (path: string) => readFileSync(new URL(`fixtures/${path}`, root), 'utf8')
  const counterexample = await counterexampleOf('destroy/running')
  return new Map([
    ['before.json', fixture('reports/conformant.json')],
    ['after.json', fixture('reports/non-conformant.json')],
    ['report.json', fixture('reports/non-conformant.json')],
    ['cluster.json', fixture('clusters/one-agent.json')],
    ['conformance-report/counterexamples/destroy-running.json', counterexample],
    ['part-1/report.json', await partOf(1)],
    ['part-2/report.json', await partOf(2)],
  ])
}

function furnish(folder: string, files: ReadonlyMap<string, string>): string {
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}

/** The report of one of two parts of a run. */
async function partOf(index: number): Promise<string> {
  const { target, close } = inProcess()
  const asked = select(rules, { only: ['opt-in/*'] })
  const report = await run({ target, rules: asked, seed: 1, runs: 2, shard: { index, of: 2 } })
  await close()
  return JSON.stringify(report)
}

async function counterexampleOf(rule: string): Promise<string> {
  const parts = mutants.find(({ id }) => id === faulty)?.mutate(reference) ?? reference
  const { target, close } = inProcess(createMaster({ seed: 1, parts }))
  const asked = rules.filter(({ id }) => id === rule)
  const report = await run({ target, rules: asked, seed: 1, runs: 2, shrinkBudget: 10 })
  await close()
  const found = report.rules.find(({ id }) => id === rule)?.counterexample
  if (found === undefined) throw new Error(`${faulty} was not found out by ${rule}`)
  const { scenario, seed, expected, actual } = found
  return JSON.stringify({ rule, seed, expected, actual, scenario })
}
