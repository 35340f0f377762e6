// Before a run: is there a master at the address, and which? Nothing is changed there.
import { parseObject, text } from './harness/read.ts'
import { HarnessError, type Target } from './harness/target.ts'
import { Wire } from './harness/wire.ts'

export interface Connection {
  version?: string
}

/** Asks the target for its version; an address that answers as no master does is an error in one sentence. */
export async function connect(target: Target): Promise<Connection> {
  const wire = new Wire(target)
  try {
    const call = { type: 'GET_VERSION' }
    const answer = await wire.call('/api/v1', 'operator', call, { unrecorded: true })
    const body = parseObject(answer.body)
    if (answer.status === 200 && body?.type === 'GET_VERSION') {
      const version = text(body, 'get_version', 'version_info', 'version')
      return version === undefined ? {} : { version }
    }
    throw new HarnessError(
      `${target.url} is no master: GET_VERSION was answered with ${answer.status}`,
    )
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
