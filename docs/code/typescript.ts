// A block of TypeScript is type-checked as a module of a project that depends on this one, and then executed. One that
// begins with a path in the repository, in a comment, is a module at that path.
import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import ts from 'typescript'
import { type Block, root } from './blocks.ts'
import { problemOf } from './shell.ts'
import type { Workplace } from './workplace.ts'

const top = fileURLToPath(root)

/** What the package exports, as sources: a build may be older than they are. */
const sources = {
  'mesos-conformance': 'suites/index.ts',
  'mesos-conformance/vitest': 'suites/vitest.ts',
  'mesos-conformance/mock-master': 'mock-master/index.ts',
  'mesos-conformance/msw': 'mock-master/msw.ts',
  'mesos-conformance/schemas': 'spec-schemas/index.ts',
}

/** Problems of all blocks at once, by their places: a program is costly to begin. */
export function typeProblems(blocks: readonly Block[]): Map<string, string[]> {
  const options = compilerOptions()
  const texts = new Map(blocks.map((block) => [pathOf(block), block.text]))
  const host = ts.createCompilerHost(options)
  const { getSourceFile, fileExists } = host
  host.fileExists = (path) => texts.has(path) || fileExists(path)
  host.getSourceFile = (path, target, ...others) => {
    const text = texts.get(path)
    return text === undefined
      ? getSourceFile(path, target, ...others)
      : ts.createSourceFile(path, text, target)
  }
  const program = ts.createProgram([...texts.keys()], options, host)
  return new Map(
    blocks.map((block) => {
      const file = program.getSourceFile(pathOf(block))
      const found = [
        ...program.getSyntacticDiagnostics(file),
        ...program.getSemanticDiagnostics(file),
      ]
      return [
        block.place,
        found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
      ]
    }),
  )
}

function compilerOptions(): ts.CompilerOptions {
  const { config } = ts.readConfigFile(join(top, 'tsconfig.json'), ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent(
    { ...config, files: [], include: [] },
    ts.sys,
    top,
  )
  const paths = Object.entries(sources).map(([name, path]) => [name, [join(top, path)]])
  return { ...options, noEmit: true, paths: Object.fromEntries(paths) }
}

function pathOf({ place, text }: Block, folder = join(top, 'site')): string {
  const [, named] =
    /^\/\/ ((?:suites|mock-master|spec-schemas|cli)\/[\w/-]+\.ts)$/m.exec(text) ?? []
  return named ? join(top, named) : join(folder, `${place.replaceAll(/\W+/g, '-')}.ts`)
}

/** Executes it; a test is executed by vitest. */
export async function runProblem(block: Block, place: Workplace): Promise<string | undefined> {
  const { built } = place
  const isTest = /from '(vitest|mesos-conformance\/vitest)'/.test(block.text)
  const name = block.place.replaceAll(/\W+/g, '-')
  const file = join(built, isTest ? `${name}.test.mjs` : `${name}.mjs`)
  const { outputFiles } = await build({
    stdin: {
      contents: withValues(block.text),
      resolveDir: dirname(pathOf(block, built)),
      loader: 'ts',
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    alias: aliases(isTest),
    write: false,
    logLevel: 'silent',
  })
  writeFileSync(file, outputFiles[0]?.text ?? '')
  const config = ['--root', built, '--config', join(built, 'vitest.config.mjs')]
  const vitest = [join(top, 'node_modules/vitest/vitest.mjs'), 'run', ...config, file]
  return problemOf(process.execPath, isTest ? vitest : [file], place)
}

/** A call with its value in a comment below it has to give that value. */
function withValues(text: string): string {
  const checked = text.replaceAll(/^([\w.]+\(.*\))\n\/\/ (\[.*\])$/gm, 'deepEqual($1, $2)')
  return checked === text ? text : `import { deepEqual } from 'node:assert'\n${checked}`
}

/** Judging all rules is what other tests do: a block's suite is narrowed to some. */
function aliases(isTest: boolean): Record<string, string> {
  const all = {
    ...sources,
    ...(isTest && { 'mesos-conformance/vitest': 'docs/code/narrow-suite.ts' }),
  }
  return Object.fromEntries(Object.entries(all).map(([name, path]) => [name, join(top, path)]))
}
