import type { Resource, TaskInfo } from '../../spec-schemas/types.ts'

/** Resources and tasks as tests write them, in the newer form. */

export const plain = (name: string, value: number): Resource => ({
  name,
  type: 'SCALAR',
  scalar: { value },
})

export const reserved = (name: string, value: number, ...roles: string[]): Resource => ({
  ...plain(name, value),
  reservations: roles.map((role) => ({ type: 'DYNAMIC', role })),
})

interface VolumeOptions {
  id?: string
  size?: number
  roles?: string[]
  shared?: boolean
  path?: string
}

export function volume(options: VolumeOptions = {}): Resource {
  const { id = 'v', size = 32, roles = ['r'], shared = true, path = 'data' } = options
  return {
    ...reserved('disk', size, ...roles),
    disk: { persistence: { id }, volume: { container_path: path, mode: 'RW' } },
    ...(shared && { shared: {} }),
  }
}

export const small = (...roles: string[]): Resource[] =>
  roles.length === 0
    ? [plain('cpus', 0.1), plain('mem', 32)]
    : [reserved('cpus', 0.1, ...roles), reserved('mem', 32, ...roles)]

export const task = (
  id: string,
  agentId: string,
  resources: Resource[],
  command = 'sleep 600',
): TaskInfo => ({
  name: id,
  task_id: { value: id },
  agent_id: { value: agentId },
  resources,
  command: { value: command },
})
