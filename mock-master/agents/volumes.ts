import type { Resources } from '../resources.ts'
import { type Directory, directory } from './files.ts'
import type { Container, Machine } from './machine.ts'
import { directoryOf } from './operations.ts'

/**
 * Shows the volumes of some resources in a container's sandbox, as the posix isolator does: a link by
 * the container path, if that is a plain name; a path with a slash is passed over without a word. A
 * volume that is there already stays under its first path. Returns why it cannot be done.
 */
export function mountVolumes(
  { volumes }: Machine,
  container: Container,
  added: Resources,
): string | undefined {
  const before = container.resources
  container.resources = before.plus(added)
  for (const volume of container.resources.persistentVolumes) {
    if (before.contains(volume)) continue
    const path = volume.disk?.volume?.container_path ?? ''
    if (path.includes('/')) continue
    const files = volumes.get(directoryOf(volume))
    const existing = container.sandbox.entries.get(path)
    const isName = path !== '' && path !== '.' && path !== '..'
    if (!isName || files === undefined || (existing !== undefined && existing !== files)) {
      return `Failed to launch container: Failed to prepare isolator: cannot link the volume at '${path}'`
    }
    container.sandbox.entries.set(path, files)
  }
  return undefined
}

/**
 * A user other than root is given the directories of its volumes, unless another container uses them
 * at the moment: then they stay whose they are.
 */
export function giveVolumes({ containers, volumes }: Machine, container: Container): void {
  const { owner } = container.sandbox
  if (owner === undefined || owner === 'root') return
  for (const volume of container.resources.persistentVolumes) {
    const files = volumes.get(directoryOf(volume))
    const isShared = [...containers.values()].some(
      (other) => other !== container && other.resources.contains(volume),
    )
    if (files !== undefined && !isShared) files.owner = owner
  }
}

/** A task of the default executor sees its parent's entry, or else a private empty directory. */
export function nestedSandbox(parent: Directory, resources: Resources): Directory {
  const sandbox = newSandbox(parent.owner)
  for (const volume of resources.persistentVolumes) {
    const path = volume.disk?.volume?.container_path ?? ''
    if (path === '' || path.includes('/')) continue
    sandbox.entries.set(path, parent.entries.get(path) ?? directory())
  }
  return sandbox
}

export const newSandbox = (owner = 'root'): Directory => ({
  owner,
  entries: new Map([
    ['stdout', { content: '' }],
    ['stderr', { content: '' }],
  ]),
})
