// What a live Apache Mesos answered, from fixtures/recordings.
import { readdirSync, readFileSync } from 'node:fs'
import type { History } from '../../spec-schemas/types.ts'
import { root } from './page.ts'

export interface Recording {
  /** From the root of the repository. */
  path: string
  title: string
  source: string
  history: History
}

const folder = 'fixtures/recordings/'

export function recordings(): Recording[] {
  return readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({
      ...JSON.parse(readFileSync(new URL(folder + name, root), 'utf8')),
      path: folder + name,
    }))
}
