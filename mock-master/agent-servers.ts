import type { Cluster } from './cluster.ts'
import { agentDoor } from './http/agent/door.ts'
import { type Listening, listen } from './server.ts'

/**
 * Agents listen at the addresses that their offers name, for as long as they are registered. Where a
 * port is taken, by another mock for example, an agent does without: the master does not need it.
 */
export class AgentServers {
  readonly #cluster: () => Cluster
  readonly #servers = new Map<string, Promise<Listening | undefined>>()

  constructor(cluster: () => Cluster) {
    this.#cluster = cluster
  }

  /** Opens and closes what has come and gone since the last time. */
  async follow(): Promise<void> {
    const { agents } = this.#cluster()
    for (const id of [...this.#servers.keys()]) if (!agents.has(id)) await this.#close(id)
    for (const { id, port, info } of agents.values()) {
      if (this.#servers.has(id)) continue
      const host = /@(.*):\d+$/.exec(agents.get(id)?.pid ?? '')?.[1] ?? info.hostname
      const door = agentDoor(this.#cluster, id)
      this.#servers.set(
        id,
        listen(door, { host, port }).catch(() => undefined),
      )
    }
    await Promise.all(this.#servers.values())
  }

  async close(): Promise<void> {
    await Promise.all([...this.#servers.keys()].map((id) => this.#close(id)))
  }

  async #close(id: string): Promise<void> {
    const server = await this.#servers.get(id)
    this.#servers.delete(id)
    await server?.close()
  }
}
