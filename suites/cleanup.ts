// Finds and removes what a run that was killed left on a target: frameworks, volumes and reservations whose roles begin
// with the prefix that every run uses, and nothing else.
import { clear } from './harness/arena.ts'
import { get, list, parseObject, text } from './harness/read.ts'
import { HarnessError, type Target } from './harness/target.ts'
import { Wire } from './harness/wire.ts'

/** Begins the name of every role that this suite uses anywhere. */
export const commonPrefix = 'conformance-'

export interface CleanUpOptions {
  /** Begins the roles of one run; it begins itself with `conformance-`. */
  prefix?: string
}

export interface CleanedUp {
  /** The frameworks that were torn down. */
  frameworks: string[]
  /** What would not go. */
  leftovers: string[]
}

export async function cleanUp(target: Target, options: CleanUpOptions = {}): Promise<CleanedUp> {
  const prefix = options.prefix ?? commonPrefix
  if (!prefix.startsWith(commonPrefix)) {
    throw new HarnessError(`a run's roles begin with ${commonPrefix}, not with ${prefix}`)
  }
  const wire = new Wire(target)
  try {
    const { gone, left } = await tearDown(wire, prefix)
    const leftovers = await clear(wire, { role: prefix, agentId: '' })
    return { frameworks: gone, leftovers: [...left, ...leftovers] }
  } finally {
    wire.close()
  }
}

/** A framework may leave by itself before its turn; only one that is still there then is left over. */
async function tearDown(wire: Wire, prefix: string) {
  const gone: string[] = []
  const refused = new Map<string, string>()
  for (const { id, name } of await ownFrameworks(wire, prefix)) {
    const call = { type: 'TEARDOWN', teardown: { framework_id: { value: id } } }
    const { status, body } = await operate(wire, call)
    if (status === 200 || status === 202) gone.push(name)
    else refused.set(id, `framework ${name} ${id} (TEARDOWN was answered with ${status} ${body})`)
  }
  const there = refused.size === 0 ? [] : await ownFrameworks(wire, prefix)
  return { gone, left: there.flatMap(({ id }) => refused.get(id) ?? []) }
}

/** Frameworks that bear the prefix in their name and in each of their roles: nobody else's can. */
async function ownFrameworks(wire: Wire, prefix: string) {
  const { status, body } = await operate(wire, { type: 'GET_FRAMEWORKS' })
  const answer = parseObject(body)
  if (status !== 200 || answer === undefined) {
    throw new HarnessError(`GET_FRAMEWORKS was answered with ${status} ${body.slice(0, 200)}`)
  }
  return list(answer, 'get_frameworks', 'frameworks').flatMap((framework) => {
    const info = get(framework, 'framework_info')
    const id = text(info, 'id', 'value')
    const name = text(info, 'name') ?? ''
    const isOwn = rolesOf(info).every((role) => role.startsWith(prefix)) && name.startsWith(prefix)
    return id !== undefined && isOwn ? [{ id, name }] : []
  })
}

function rolesOf(info: unknown): string[] {
  const roles = get(info, 'roles')
  const listed = Array.isArray(roles) ? roles.filter((one) => typeof one === 'string') : []
  return listed.length > 0 ? listed : [text(info, 'role') ?? '*']
}

function operate(wire: Wire, call: object) {
  return wire.call('/api/v1', 'operator', call, { unrecorded: true })
}
