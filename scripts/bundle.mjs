// Puts what is imported together into few modules: the package, and its bench.
import { build } from 'esbuild'

/** @param {import('esbuild').BuildOptions} options */
export function bundle(options) {
  return build({
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
    ...options,
  })
}
