import type { CallOf } from '../../spec-schemas/index.ts'
import type { CallHandler, CallType } from './handler.ts'

/** A call of a framework that is known goes to its handler. */
export const hear: CallHandler<CallType> = (cluster, framework, call: CallOf<CallType>) => {
  // The handler under the call's own type is the one for that call; the compiler cannot see this.
  const handler = cluster.parts.calls[call.type] as CallHandler<CallType>
  return handler(cluster, framework, call)
}
