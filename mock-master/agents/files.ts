/** A small file system: enough to tell whether what one task writes is what another one reads. */
export interface Directory {
  /** Who may write here besides root; of a sandbox, also who runs in it. */
  owner?: string
  readonly entries: Map<string, Directory | File>
}

export interface File {
  content: string
  /** How large it is meant to be, where the content only stands for it. */
  bytes?: number
}

export const directory = (): Directory => ({ entries: new Map() })

export const isDirectory = (entry: Directory | File): entry is Directory => 'entries' in entry

/** Finds what a path leads to, from a sandbox. There is nothing outside of it but /dev/null. */
export function lookUp(root: Directory, path: string): Directory | File | undefined {
  if (path === '/') return directory()
  if (path === '/dev/null') return { content: '' }
  if (path.startsWith('/')) return undefined
  const trail: Directory[] = [root]
  let found: Directory | File = root
  for (const name of path.split('/')) {
    if (name === '' || name === '.') continue
    if (!isDirectory(found)) return undefined
    if (name === '..') {
      trail.pop()
      const parent = trail.at(-1)
      if (parent === undefined) return undefined
      found = parent
      continue
    }
    const next: Directory | File | undefined = found.entries.get(name)
    if (next === undefined) return undefined
    found = next
    if (isDirectory(next)) trail.push(next)
  }
  return found
}

/** The directory that a path lies in, and its name there. */
export function locate(
  root: Directory,
  path: string,
): { parent: Directory; name: string } | undefined {
  const parts = path.replace(/\/+$/, '').split('/')
  const name = parts.pop() ?? ''
  if (name === '' || name === '.' || name === '..') return undefined
  const parent = lookUp(root, parts.length === 0 ? '.' : parts.join('/') || '/')
  return parent !== undefined && isDirectory(parent) ? { parent, name } : undefined
}

export function write(root: Directory, path: string, content: string, append = false): boolean {
  if (path === '/dev/null') return true
  const place = locate(root, path)
  if (place === undefined) return false
  const existing = place.parent.entries.get(place.name)
  if (existing !== undefined && isDirectory(existing)) return false
  if (!mayWrite(root, place.parent)) return false
  if (existing === undefined) place.parent.entries.set(place.name, { content })
  else existing.content = append ? existing.content + content : content
  return true
}

export function mayWrite({ owner: actor = 'root' }: Directory, directory: Directory): boolean {
  return actor === 'root' || (directory.owner ?? 'root') === actor
}
