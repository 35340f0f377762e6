import assert from 'node:assert/strict'
import { availableOn, usedOn } from './allocator/ledger.ts'
import { type Amounts, Charge } from './allocator/shares.ts'
import type { Agent, Cluster, Framework } from './cluster.ts'
import { Resources } from './resources.ts'
import { isTerminal } from './tasks.ts'

/**
 * What holds after every step, whatever frameworks and operators do. If one of these fails, the
 * mistake is ours.
 */
export function assertInvariants(cluster: Cluster): void {
  for (const agent of cluster.agents.values()) assertAgent(agent)
  assertOffers(cluster)
  for (const framework of cluster.frameworks.values()) assertFramework(framework)
  assertCharges(cluster)
}

function assertAgent(agent: Agent): void {
  const { total, offered } = agent
  for (const [volume, count] of total.shared.counted()) {
    assert.equal(count, 1, `one copy of ${volume.disk?.persistence?.id} in the agent's total`)
  }
  const used = usedOn(agent)
  const held = used.nonShared.plus(offered.nonShared.unallocate())
  // Without their allocation some entries have become equal, which does not merge them.
  const sum = held.plus(availableOn(agent).nonShared).map((resource) => resource)
  assert(
    sum.equals(total.nonShared),
    `${agent.id}: used, offered and free are ${sum}, not ${total.nonShared}`,
  )
  const ids = new Set<string>()
  for (const volume of total.persistentVolumes) {
    const id = `${volume.reservations?.at(-1)?.role} ${volume.disk?.persistence?.id}`
    // Growing a volume of no size makes a second one; so does a live master.
    if (volume.shared === undefined) continue
    assert(!ids.has(id), `the shared volume ${id} is there once`)
    ids.add(id)
  }
  assertUse(agent)
}

/** What is used is what tasks, executors and pending operations hold; a shared volume once for each. */
function assertUse(agent: Agent): void {
  const expected = new Map<string, Resources>()
  const add = (frameworkId: string, resources: Resources): void => {
    const sum = (expected.get(frameworkId) ?? Resources.empty).plus(resources)
    if (!sum.isEmpty) expected.set(frameworkId, sum)
  }
  for (const [frameworkId, tasks] of agent.tasks) {
    for (const task of tasks.values()) if (!task.released) add(frameworkId, task.resources)
  }
  for (const [frameworkId, executors] of agent.executors) {
    for (const { resources } of executors.values()) add(frameworkId, resources)
  }
  for (const { framework, held, latestStatus } of agent.operations.values()) {
    if (framework && latestStatus.state === 'OPERATION_PENDING') add(framework.id, held)
  }
  assert.deepEqual(
    [...agent.used.keys()].sort(),
    [...expected.keys()].sort(),
    `who uses something of ${agent.id}`,
  )
  for (const [id, used] of agent.used) {
    const wanted = expected.get(id) ?? Resources.empty
    assert(used.equals(wanted), `${id} uses ${used} of ${agent.id}, its tasks ${wanted}`)
  }
}

function assertOffers({ offers, agents, frameworks }: Cluster): void {
  const offered = new Map<Agent, Resources>()
  for (const offer of offers.values()) {
    const { agent, framework, resources } = offer
    assert(agent.offers.has(offer) && framework.offers.has(offer), `${offer.id} is listed`)
    assert(agents.has(agent.id) && agent.active, `${offer.id} is of an active agent`)
    assert(frameworks.has(framework.id) && framework.active, `${offer.id} is somebody's`)
    offered.set(agent, (offered.get(agent) ?? Resources.empty).plus(resources))
  }
  for (const agent of agents.values()) {
    const sum = offered.get(agent) ?? Resources.empty
    assert(agent.offered.equals(sum), `${agent.id} offers ${agent.offered}, its offers ${sum}`)
  }
}

function assertFramework(framework: Framework): void {
  for (const task of framework.tasks.values()) {
    assert.equal(task.agent.tasks.get(framework.id)?.get(task.id), task, `${task.id} is listed`)
    assert.equal(task.released, isTerminal(task.state), `${task.id} holds what it should`)
  }
}

/** The sorters are charged with what is used and offered, a shared volume once for each client. */
function assertCharges({ frameworks, allocator, agents }: Cluster): void {
  for (const framework of frameworks.values()) {
    for (const role of allocator.roles.roles()) {
      const client = allocator.roles.node(role)?.frameworks.get(framework.id)
      if (client === undefined) continue
      const expected = new Charge()
      for (const agent of agents.values()) {
        const held = (agent.used.get(framework.id) ?? Resources.empty).filter(
          ({ allocation_info }) => allocation_info?.role === role,
        )
        expected.add(agent.id, held)
        for (const offer of framework.offers) {
          const isHere = offer.agent === agent && offer.role === role
          if (isHere) expected.add(agent.id, offer.resources)
        }
      }
      const text = (amounts: Amounts): string => [...amounts].sort().join(' ')
      assert.equal(
        text(client.charge.amounts),
        text(expected.amounts),
        `${framework.id} in ${role}`,
      )
    }
  }
}
