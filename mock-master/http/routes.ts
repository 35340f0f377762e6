import type { History } from '../../spec-schemas/types.ts'
import type { Realm } from '../auth/basic.ts'
import type { Cluster } from '../cluster.ts'
import type { Master } from '../master.ts'
import type { Snapshots } from '../snapshots.ts'
import { controlRoute } from './control/route.ts'
import type { Exchange, HttpAnswer } from './exchange.ts'
import type { Journal } from './journal.ts'
import { operatorApi } from './operator.ts'
import { quota } from './quota.ts'
import { schedulerApi } from './scheduler.ts'
import { teardown } from './teardown.ts'
import { viewRoutes } from './view-routes.ts'
import { volumeRoutes } from './volumes.ts'
import { weights } from './weights.ts'

/** Whom a handler may turn to, and in whose name. */
export interface Context {
  master: Master
  cluster: Cluster
  principal?: string
  journal: Journal
  snapshots: Snapshots
  history(framework?: string): History
  reset(): void
}

export interface Route {
  path: string
  /** Who has to prove who they are, where authentication is switched on. */
  realm?: Realm
  /** A process of its own in a real master: not to be had under `/master`. */
  isApart?: true
  handle(exchange: Exchange, context: Context): HttpAnswer
}

/** What a master answers to. Everything else is a 404. */
export const routes: readonly Route[] = [
  schedulerApi,
  operatorApi,
  ...volumeRoutes,
  teardown,
  quota,
  weights,
  ...viewRoutes,
  controlRoute,
]
