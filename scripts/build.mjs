// Builds dist: the declarations by tsc, and the code in a few modules, since loading a thousand small ones would be most of
// the time in which a command starts.
import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { bundle } from './bundle.mjs'

process.chdir(new URL('..', import.meta.url).pathname)
// Emptied first, so that a build never ships what the sources no longer have.
rmSync('dist', { recursive: true, force: true })

await bundle({
  entryPoints: [
    'cli/main.ts',
    'cli/built-in-part.ts',
    'mock-master/index.ts',
    'mock-master/msw.ts',
    'spec-schemas/index.ts',
    'suites/index.ts',
    'suites/vitest.ts',
  ],
  outdir: 'dist',
  // What the entries share lies in a folder as deep as theirs: modules look for files beside them and above them.
  chunkNames: 'cli/[name]-[hash]',
})
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], {
  stdio: 'inherit',
})
