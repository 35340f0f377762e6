/** As far as the tests use them; neither package brings types of its own. */

declare module 'mesos-framework' {
  import type { EventEmitter } from 'node:events'
  import type { ClientRequest } from 'node:http'

  export class Scheduler extends EventEmitter {
    constructor(options: Readonly<Record<string, unknown>>)
    readonly frameworkId: string | null
    readonly httpRequest: ClientRequest
    readonly launchedTasks: readonly { taskId: string; runtimeInfo: { agentId: string } }[]
    subscribe(): void
    accept(offers: unknown[], operations: unknown[], filters: unknown): void
    decline(offers: unknown[], filters: unknown): void
    kill(taskId: string, agentId: string): void
    reconcile(taskId: string, agentId: string): void
    revive(): void
    teardown(): void
  }

  type Message = new (...fields: unknown[]) => object
  const framework: {
    Scheduler: typeof Scheduler
    Mesos: { getMesos(): { CommandInfo: Message } }
  }
  export default framework
}
