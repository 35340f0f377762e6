import type { Offer, SchedulerEvent } from '../spec-schemas/types.ts'
import { type AcceptParts, acceptParts } from './accept.ts'
import { type AllocatorParts, allocatorParts } from './allocator/candidates.ts'
import type { CallHandler, CallHandlers, CallType } from './calls/handler.ts'
import { hear } from './calls/hear.ts'
import { calls } from './calls/index.ts'
import { type Subscription, subscriptionErrorOf } from './calls/subscribe.ts'
import type { Cluster, Framework, OfferRecord } from './cluster.ts'
import { type FrameworkParts, frameworkParts } from './framework-parts.ts'
import { type HttpParts, httpParts } from './http/parts.ts'
import { projectOffer } from './offers.ts'
import { type OperatorParts, operatorParts } from './operate.ts'
import type { Behaviors } from './operations/behavior.ts'
import { behaviors } from './operations/index.ts'
import { type LaunchParts, launch } from './operations/launch.ts'
import { type LaunchGroupParts, launchGroup } from './operations/launch-group.ts'
import { post } from './outbox.ts'
import { type ViewParts, viewParts } from './views/parts.ts'

/**
 * What makes up the behaviour of a master, part by part. The reference is one set of them; a mutant is
 * a function from a set to another in which one part is replaced.
 */
export interface Parts extends Behaviors {
  readonly LAUNCH: LaunchParts
  readonly LAUNCH_GROUP: LaunchGroupParts
  readonly accept: AcceptParts
  readonly allocator: AllocatorParts
  readonly calls: CallHandlers
  readonly frameworks: FrameworkParts
  readonly operator: OperatorParts
  /** Why a well-formed SUBSCRIBE is answered with an ERROR event. */
  subscriptionError(cluster: Cluster, subscription: Subscription): string | undefined
  /** A framework's call comes in: it goes to its handler. */
  readonly hear: CallHandler<CallType>
  /** What a framework is told of an event: that event. */
  tell(event: SchedulerEvent, framework: Framework): readonly SchedulerEvent[]
  /** An event goes out on a framework's stream. */
  post(cluster: Cluster, framework: Framework, event: SchedulerEvent): void
  /** An offer as its framework sees it. */
  project(cluster: Cluster, offer: OfferRecord): Offer
  readonly http: HttpParts
  readonly views: ViewParts
}

export const reference: Parts = {
  ...behaviors,
  LAUNCH: launch,
  LAUNCH_GROUP: launchGroup,
  accept: acceptParts,
  allocator: allocatorParts,
  calls,
  frameworks: frameworkParts,
  operator: operatorParts,
  subscriptionError: subscriptionErrorOf,
  hear,
  tell: (event) => [event],
  post,
  project: projectOffer,
  http: httpParts,
  views: viewParts,
}
