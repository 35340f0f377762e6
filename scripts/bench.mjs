// Builds the bench and runs it. It is not run through tsx, as everything else is here: what tsx does to keep the names of
// functions costs as much as a small call.
import { bundle } from './bundle.mjs'

const outdir = '.bench'
await bundle({
  entryPoints: ['bench/main.ts', 'bench/servers/*.ts'],
  outdir,
})
await import(`../${outdir}/main.js`)
