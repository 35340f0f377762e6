// Builds the bench and runs it. It is not run through tsx, as everything else is here: what tsx does to keep the names of
// functions costs as much as a small call.
import { build } from 'esbuild'

const outdir = '.bench'
await build({
  entryPoints: ['bench/main.ts', 'bench/servers/*.ts'],
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  outdir,
  logLevel: 'warning',
})
await import(`../${outdir}/main.js`)
