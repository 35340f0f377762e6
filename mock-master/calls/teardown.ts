import { removeFramework } from '../frameworks.ts'
import type { CallHandler } from './handler.ts'

/** TEARDOWN ends the framework for good; its volumes and reservations stay. */
export const teardown: CallHandler<'TEARDOWN'> = (cluster, framework) =>
  removeFramework(cluster, framework)
