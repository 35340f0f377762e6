import type { CallOf, SchedulerCall } from '../../spec-schemas/index.ts'
import type { Answer, Cluster, Framework } from '../cluster.ts'

export type CallType = Exclude<SchedulerCall['type'], 'SUBSCRIBE'>

/** What a call does. Most are answered before anything is known of their effect. */
export type CallHandler<Type extends CallType> = (
  cluster: Cluster,
  framework: Framework,
  call: CallOf<Type>,
  // biome-ignore lint/suspicious/noConfusingVoidType: most handlers have nothing to answer
) => Answer | void

export type CallHandlers = { readonly [Type in CallType]: CallHandler<Type> }
