import type { CallHandler } from './handler.ts'

/** TEARDOWN ends the framework for good; its volumes and reservations stay. */
export const teardown: CallHandler<'TEARDOWN'> = (cluster, framework) =>
  cluster.parts.frameworks.remove(cluster, framework)
