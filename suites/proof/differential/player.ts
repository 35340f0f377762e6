// Plays one command after the other, as far as it applies.
import type { Resource } from '../../../spec-schemas/types.ts'
import type { Answer } from '../../harness/wire.ts'
import { type Actor, inNoOrder, isTerminal } from './actor.ts'
import type { Command, Draft } from './commands.ts'
import { administer, firstAgent } from './operator.ts'
import { renamed, type Snapshot, snapshotOf } from './snapshot.ts'
import { idOf, type Occasion, type Serials, spell, tasksOf } from './spell.ts'
import type { Stage } from './stage.ts'

export interface Beat {
  command: Command | 'subscribe'
  answers: string[]
  missing: string[]
  snapshot: Snapshot
}

const wanted = 3600

export class Player {
  readonly #stage: Stage
  readonly #serials: Serials = { volume: 0, task: 0, operation: 0 }
  #answers: string[] = []

  constructor(stage: Stage) {
    this.#stage = stage
  }

  hear({ status, body }: Answer): void {
    this.#answers.push(inNoOrder(renamed(`${status} ${body}`.trimEnd(), this.#stage)))
  }

  async beat(command: Beat['command']): Promise<Beat> {
    const missing = await this.#stage.barrier()
    const snapshot = await snapshotOf(this.#stage)
    const answers = this.#answers
    this.#answers = []
    return { command, answers, missing, snapshot }
  }

  async play(command: Command): Promise<void> {
    if (command.do === 'OPERATE') {
      // Which offers a master rescinds for want of free resources is up to it.
      return this.#inSilence(async () => {
        await this.#declineAll()
        this.hear(await administer(this.#stage, this.#serials, command.draft, command.role))
      })
    }
    if (command.do === 'KILL') return this.#kill(command.by, command.pick)
    if (command.do === 'DESTROY') return this.#destroy(command.by, command.pick)
    const actor = this.#actorOf(command)
    if (actor === undefined || actor.isGone) return
    if (command.do === 'RETURN') {
      // Its first subscription is still there if it has not left.
      this.hear(await this.#stage.subscribe(actor))
      return
    }
    if (actor.stream === undefined) return
    switch (command.do) {
      case 'ACCEPT': {
        const accept = () => this.#accept(actor, command.operations, command.refuse)
        // An agent resizes at its own pace, before the next allocation or after it.
        const resizes = command.operations.some(({ type }) => type === 'GROW' || type === 'SHRINK')
        return resizes ? this.#inSilence(accept) : accept()
      }
      case 'QUICK':
        return this.#quick(actor, command)
      case 'DECLINE': {
        const offer_ids = [...actor.offers.values()].map(({ id }) => id)
        actor.offers.clear()
        const filters = { refuse_seconds: command.refuse ? wanted : 0 }
        this.hear(
          await this.#stage.call(actor, { type: 'DECLINE', decline: { offer_ids, filters } }),
        )
        return
      }
      case 'RECONCILE':
        this.hear(await this.#stage.call(actor, { type: 'RECONCILE', reconcile: { tasks: [] } }))
        return
      case 'LEAVE':
        return this.#stage.leave(actor)
      case 'TEARDOWN':
        actor.isGone = true
        this.hear(await this.#stage.call(actor, { type: 'TEARDOWN' }))
        return this.#stage.leave(actor)
      default:
        this.hear(await this.#stage.call(actor, { type: command.do }))
    }
  }

  /** Who has nothing can do nothing: such commands go to one who has. */
  #actorOf({ do: what, by }: Extract<Command, { by: number }>): Actor | undefined {
    const isForHolders = what === 'ACCEPT' || what === 'QUICK' || what === 'DECLINE'
    return isForHolders ? this.#holder(by) : this.#stage.actors[by]
  }

  #holder(index: number): Actor | undefined {
    const holders = this.#stage.actors.filter(({ offers }) => offers.size > 0)
    return holders[index % Math.max(holders.length, 1)]
  }

  /** The role of which it holds something, by the order of its roles. */
  #occasion(actor: Actor): Occasion | undefined {
    const roles = actor.info.roles ?? []
    const role = roles.find((each) => this.#stage.offersOf(actor, each).length > 0)
    if (role === undefined) return undefined
    const offers = this.#stage.offersOf(actor, role)
    return { actor, role, offers, serials: this.#serials, created: undefined }
  }

  async #accept(actor: Actor, drafts: readonly Draft[], refuse: boolean): Promise<void> {
    const occasion = this.#occasion(actor)
    if (occasion === undefined) return
    const operations = drafts.flatMap((draft) => spell(draft, occasion) ?? [])
    for (const operation of operations) {
      if ('id' in operation && operation.id) this.#stage.awaitOperation(actor, operation.id.value)
      if (operation.type === 'LAUNCH') this.#awaitTasks(actor, operation.launch.task_infos)
      if (operation.type === 'LAUNCH_GROUP') {
        this.#awaitTasks(actor, operation.launch_group.task_group.tasks)
      }
    }
    await this.#send(occasion, operations, refuse)
  }

  #awaitTasks(actor: Actor, tasks: readonly { task_id: { value: string } }[]): void {
    for (const { task_id } of tasks) this.#stage.awaitTask(actor, task_id.value)
  }

  async #send(
    { actor, offers }: Occasion,
    operations: NonNullable<ReturnType<typeof spell>>[],
    refuse: boolean,
  ): Promise<void> {
    for (const { id } of offers) actor.offers.delete(id.value)
    const filters = { refuse_seconds: refuse ? wanted : 0 }
    const accept = { offer_ids: offers.map(({ id }) => id), operations, filters }
    this.hear(await this.#stage.call(actor, { type: 'ACCEPT', accept }))
  }

  /**
   * A task that ends by itself gives back its resources at a time that nobody knows, and a DESTROY that races with an
   * allocation may end a live master: nobody is offered anything meanwhile.
   */
  async #inSilence(act: () => Promise<void>): Promise<void> {
    const present = this.#stage.actors.filter(({ stream }) => stream !== undefined)
    for (const actor of present) await this.#stage.call(actor, { type: 'SUPPRESS' })
    await this.#stage.barrier()
    await act()
    await this.#stage.barrier()
    for (const actor of present) {
      if (actor.stream === undefined) continue
      await this.#stage.call(actor, { type: 'REVIVE' })
      await this.#stage.barrier()
    }
  }

  #quick(actor: Actor, { status, shared, pick }: Extract<Command, { do: 'QUICK' }>) {
    return this.#inSilence(async () => {
      const occasion = this.#occasion(actor)
      if (occasion === undefined) return
      const draft: Draft = { type: 'LAUNCH', size: 0, shared, pick, tasks: 1 }
      const task_infos = tasksOf(draft, occasion, `exit ${status}`)
      for (const { task_id } of task_infos) this.#stage.awaitEnd(actor, task_id.value)
      await this.#send(occasion, [{ type: 'LAUNCH', launch: { task_infos } }], false)
    })
  }

  #destroy(by: number | 'operator', pick: number): Promise<void> {
    return this.#inSilence(async () => {
      const actor = by === 'operator' ? undefined : this.#holder(by)
      if (actor === undefined) return this.#destroyAsOperator(pick)
      const occasion = this.#occasion(actor)
      const volumes = (occasion?.offers ?? [])
        .flatMap(({ resources }) => resources)
        .filter(({ disk }) => disk?.persistence !== undefined)
        .sort((one, other) => (idOf(one) < idOf(other) ? -1 : 1))
      const volume = volumes[pick % Math.max(volumes.length, 1)]
      if (occasion === undefined || volume === undefined) return
      await this.#declineAll(volume, actor)
      const id = { value: `o${this.#serials.operation++}` }
      this.#stage.awaitOperation(actor, id.value)
      await this.#send(occasion, [{ type: 'DESTROY', id, destroy: { volumes: [volume] } }], false)
    })
  }

  async #declineAll(volume?: Resource, except?: Actor): Promise<void> {
    for (const actor of this.#stage.actors) {
      if (actor === except || actor.stream === undefined) continue
      const holding = [...actor.offers.values()].filter(
        ({ resources }) =>
          volume === undefined || resources.some((each) => idOf(each) === idOf(volume)),
      )
      if (holding.length === 0) continue
      for (const { id } of holding) actor.offers.delete(id.value)
      const offer_ids = holding.map(({ id }) => id)
      const decline = { offer_ids, filters: { refuse_seconds: 0 } }
      await this.#stage.call(actor, { type: 'DECLINE', decline })
    }
    await this.#stage.barrier()
  }

  async #destroyAsOperator(pick: number): Promise<void> {
    const { agent_id, volumes } = await firstAgent(this.#stage)
    const volume = volumes[pick % Math.max(volumes.length, 1)]
    if (agent_id === undefined || volume === undefined) return
    await this.#declineAll(volume)
    const destroy_volumes = { agent_id, volumes: [volume] }
    this.hear(await this.#stage.operate({ type: 'DESTROY_VOLUMES', destroy_volumes }))
  }

  async #kill(by: number, pick: number): Promise<void> {
    const alive = this.#stage.actors.flatMap((actor) =>
      actor.stream === undefined
        ? []
        : [...actor.statuses.keys()]
            .sort()
            .filter((id) => !isTerminal(actor, id))
            .map((task) => ({ actor, task })),
    )
    const { actor, task } = alive[(by + pick) % Math.max(alive.length, 1)] ?? {}
    if (actor === undefined || task === undefined) return
    this.#stage.awaitEnd(actor, task)
    const kill = { task_id: { value: task } }
    await this.#inSilence(async () => {
      this.hear(await this.#stage.call(actor, { type: 'KILL', kill }))
    })
  }
}
