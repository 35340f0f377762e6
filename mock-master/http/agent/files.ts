import { type Directory, type File, isDirectory } from '../../agents/files.ts'
import type { Container } from '../../agents/machine.ts'
import type { Agent } from '../../cluster.ts'
import { badRequest, bare, json } from '../answers.ts'
import type { HttpAnswer } from '../exchange.ts'
import type { Form } from '../forms.ts'

/**
 * `/files/browse` and `/files/read` of an agent. What is listed is what lies in a sandbox, links to
 * volumes included; but nothing is read through such a link, since a volume lies outside.
 */

/** Where a container's sandbox is said to be. */
export const sandboxPath = (agent: Agent, { frameworkId, executorId, id }: Container): string =>
  `/var/lib/mesos/slaves/${agent.id}/frameworks/${frameworkId}/executors/${executorId}/runs/${id}`

interface Found {
  entry: Directory | File
  container: Container
}

type Lookup = Found | 'nowhere' | 'outside'

export function browse(agent: Agent, form: Form): HttpAnswer {
  const path = form.get('path')?.replace(/\/$/, '')
  if (!path) return badRequest("Expecting 'path=value' in query.\n")
  const found = find(agent, path)
  if (found === 'outside') return inaccessible(path)
  if (found === 'nowhere') return bare(404)
  if (!isDirectory(found.entry)) return json([], form.get('jsonp'))
  const names = [...found.entry.entries.keys()].sort()
  const { owner = 'root' } = found.container.sandbox
  const infos = names.map((name) => infoOf(`${path}/${name}`, found.entry, name, owner))
  return json(infos, form.get('jsonp'))
}

export function read(agent: Agent, form: Form): HttpAnswer {
  const path = form.get('path')
  if (!path) return badRequest("Expecting 'path=value' in query.\n")
  const offset = Number(form.get('offset') ?? -1)
  const length = Number(form.get('length') ?? -1)
  if (!Number.isInteger(offset)) return badRequest('Failed to parse offset.\n')
  if (!Number.isInteger(length)) return badRequest('Failed to parse length.\n')
  if (offset < -1) return badRequest(`Negative offset provided: ${offset}.\n`)
  if (length < -1) return badRequest(`Negative length provided: ${length}.\n`)

  const found = find(agent, path)
  if (found === 'outside') return inaccessible(path)
  if (found === 'nowhere') return bare(404)
  if (isDirectory(found.entry)) return badRequest('Cannot read a directory.\n')
  const { content } = found.entry
  if (offset === -1) return json({ data: '', offset: content.length }, form.get('jsonp'))
  const data = content.slice(offset, length === -1 ? undefined : offset + length)
  return json({ data, offset }, form.get('jsonp'))
}

const inaccessible = (path: string): HttpAnswer => badRequest(`'${path}' is inaccessible.\n`)

function find(agent: Agent, path: string): Lookup {
  for (const container of agent.machine.containers.values()) {
    const root = sandboxPath(agent, container)
    if (path !== root && !path.startsWith(`${root}/`)) continue
    const names = path
      .slice(root.length)
      .split('/')
      .filter((name) => name !== '' && name !== '.')
    return descend(agent, container, names)
  }
  return 'nowhere'
}

function descend(agent: Agent, container: Container, names: readonly string[]): Lookup {
  const volumes = new Set(agent.machine.volumes.values())
  let entry: Directory | File = container.sandbox
  for (const name of names) {
    if (name === '..') return 'outside'
    const next: Directory | File | undefined = isDirectory(entry)
      ? entry.entries.get(name)
      : undefined
    if (next === undefined) return 'nowhere'
    if (isDirectory(next) && volumes.has(next)) return 'outside'
    entry = next
  }
  return { entry, container }
}

function infoOf(path: string, parent: Directory | File, name: string, owner: string) {
  const entry = isDirectory(parent) ? parent.entries.get(name) : undefined
  const isFolder = entry === undefined || isDirectory(entry)
  return {
    path,
    nlink: isFolder ? 2 : 1,
    size: isFolder ? 4096 : entry.content.length,
    mtime: 0,
    mode: isFolder ? 'drwxr-xr-x' : '-rw-r--r--',
    uid: owner,
    gid: owner,
  }
}
