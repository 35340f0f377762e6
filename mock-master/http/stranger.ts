import type { Framework } from '../cluster.ts'
import { answer, badRequest } from './answers.ts'
import type { HttpAnswer } from './exchange.ts'
import { principalMismatch } from './validate-scheduler-call.ts'

/** Somebody who calls in the name of a framework. */
export interface Stranger {
  /** The framework of that name, if there is one. */
  framework: Framework | undefined
  principal: string | undefined
  streamId: string | undefined
}

/** A call has to come from the framework that it names, over the stream that it listens on. */
export function refuseStranger({
  framework,
  principal,
  streamId,
}: Stranger): HttpAnswer | undefined {
  if (framework === undefined) return badRequest('Framework cannot be found')

  const owner = framework.info.principal ?? ''
  if (principal !== undefined && principal !== owner) {
    return badRequest(principalMismatch(principal, owner))
  }
  if (!framework.connected) return answer(403, 'Framework is not subscribed')

  if (streamId === undefined) {
    return badRequest("All non-subscribe calls should include the 'Mesos-Stream-Id' header")
  }
  if (streamId !== framework.streamId) {
    return badRequest(
      `The stream ID '${streamId}' included in this request didn't match ` +
        `the stream ID currently associated with framework ID ${framework.id}`,
    )
  }
  return undefined
}
