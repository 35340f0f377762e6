import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The version in the package's own package.json, from the sources as from dist. */
export const version = versionAbove(dirname(fileURLToPath(import.meta.url)))

function versionAbove(folder: string): string {
  try {
    const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    if (name === 'mesos-conformance') return String(version)
  } catch {
    // Not this folder; the next one up.
  }
  const parent = dirname(folder)
  return parent === folder ? '0.0.0' : versionAbove(parent)
}
