// Before a run: is there a master at the address, and which? Nothing is changed there.
import { parseObject, text } from './harness/read.ts'
import { HarnessError, type Target } from './harness/target.ts'
import { Wire } from './harness/wire.ts'

export interface Connection {
  /** Where the leader is: the target itself, unless it sent us on. */
  target: Target
  version?: string
}

/** Asks the target for its version; an address that answers as no master does is an error in one sentence. */
export async function connect(target: Target): Promise<Connection> {
  const { answer, location } = await askVersion(target)
  if (location === undefined) return { target, ...versionOf(target, answer) }
  const leader = leaderAt(target, location)
  const again = await askVersion(leader)
  if (again.location !== undefined) {
    throw new HarnessError(`${target.url} sends on to ${leader.url}, which sends on in turn`)
  }
  return { target: leader, ...versionOf(leader, again.answer) }
}

async function askVersion(target: Target) {
  const wire = new Wire(target)
  try {
    const call = { type: 'GET_VERSION' }
    const answer = await wire.call('/api/v1', 'operator', call, { unrecorded: true })
    const isElsewhere = [301, 302, 303, 307, 308].includes(answer.status)
    return { answer, location: isElsewhere ? (answer.headers.location ?? '') : undefined }
  } catch (error) {
    if (!(error instanceof HarnessError)) throw error
    const reason = error.message.replace('POST /api/v1: ', '')
    throw new HarnessError(
      reason.startsWith(target.url) ? reason : `no master answers at ${target.url}: ${reason}`,
    )
  } finally {
    wire.close()
  }
}

function versionOf(target: Target, answer: { status: number; body: string }) {
  const body = parseObject(answer.body)
  if (answer.status === 200 && body?.type === 'GET_VERSION') {
    const version = text(body, 'get_version', 'version_info', 'version')
    return version === undefined ? {} : { version }
  }
  if (answer.status === 401) {
    throw new HarnessError(`${target.url} wants authentication: see --user and --credentials-file`)
  }
  if (answer.status === 403) {
    throw new HarnessError(`${target.url} forbids GET_VERSION to the principal that was given`)
  }
  throw new HarnessError(
    `${target.url} is no master: GET_VERSION was answered with ${answer.status}`,
  )
}

/** A master that does not lead sends clients on, often without a scheme: `//host:5050/api/v1`. */
function leaderAt(target: Target, location: string): Target {
  let leader: URL
  try {
    leader = new URL(location, target.url)
  } catch {
    throw new HarnessError(`${target.url} sends on to no address`)
  }
  const own = new URL(target.url)
  if (leader.origin === own.origin) throw new HarnessError(`${target.url} sends on to itself`)
  if (leader.protocol !== 'http:' && leader.protocol !== 'https:') {
    throw new HarnessError(`${target.url} sends on to no address`)
  }
  // Credentials are for the address that was given, not for wherever that one points.
  if (Object.keys(target.headers ?? {}).length > 0) {
    throw new HarnessError(
      `${target.url} does not lead, and names ${leader.origin} as the leader: give that as --url`,
    )
  }
  return { ...target, url: leader.origin }
}
