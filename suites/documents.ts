// What the documents state, as the index in fixtures/documents has it. It is part of the package.
import { existsSync, readFileSync } from 'node:fs'
import type { DocumentEntry } from '../spec-schemas/types.ts'

/** Those on shared volumes, those that they link, and what these rest on. */
const names = [
  'shared-volumes-2016',
  'shared-volumes-2017',
  'shared-volumes-ja',
  'persistent-volume',
  'reservation',
  'create-volumes',
  'destroy-volumes',
  'reserve',
  'unreserve',
  'scheduler-http-api',
  'operator-http-api',
  'recordio',
  'roles',
  'authorization',
  'attributes-resources',
  'multiple-disk',
  'high-availability-framework-guide',
  'mesos-proto',
  'scheduler-proto',
  'master-proto',
] as const

/** Above the sources, or above what was built from them. */
const places = ['../fixtures/documents/', '../../fixtures/documents/']

/** Every document with its statements, read from the package. */
export function documents(): DocumentEntry[] {
  const folder = places
    .map((place) => new URL(place, import.meta.url))
    .find((place) => existsSync(place))
  if (folder === undefined) throw new Error('fixtures/documents is not where the package has it')
  return names.map((name) => JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')))
}

/** The document as it was when it was read, on the web. */
export function addressOf({ path, revision }: Pick<DocumentEntry, 'path' | 'revision'>): string {
  return `https://github.com/apache/mesos/blob/${revision}/${path}`
}
