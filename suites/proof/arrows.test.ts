import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = new URL('../..', import.meta.url).pathname

/** What each folder may import of ours; `suites/proof` and `cli` are where both halves meet. */
const allowed: Record<string, string[]> = {
  'spec-schemas': [],
  'mock-master': ['spec-schemas'],
  suites: ['spec-schemas'],
  'suites/proof': ['spec-schemas', 'mock-master', 'suites', 'fixtures'],
  cli: ['spec-schemas', 'mock-master', 'suites', 'suites/proof'],
}

function folderOf(file: string): string {
  return file.startsWith('suites/proof/') ? 'suites/proof' : (file.split('/')[0] ?? '')
}

const files = ['spec-schemas', 'mock-master', 'suites', 'cli'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(folder, file)),
)

function imports(file: string): string[] {
  const source = readFileSync(join(root, file), 'utf8')
  const found = source.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)
  return [...found].map(([, path]) =>
    relative(root, normalize(join(root, dirname(file), path ?? ''))),
  )
}

describe('the arrows between folders', () => {
  it.each(files)('%s imports only what its folder may', (file) => {
    const own = folderOf(file)
    // A schema's tests read its cases, wherever the folder points.
    const open =
      file.endsWith('.test.ts') || file.includes('/testing/') ? ['fixtures', 'scripts'] : []
    for (const path of imports(file)) {
      const folder = folderOf(path)
      expect([own, ...open, ...(allowed[own] ?? [])], `${file} imports ${path}`).toContain(folder)
    }
  })
})
