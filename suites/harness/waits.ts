// What a play waits for before it goes on: that a framework was told something, or that its stream has ended. Nothing is
// waited for without a deadline; what does not come by then stands in the history as a silence.
import { ended, operationNewsOf, taskNewsOf, told } from './news.ts'
import { list, text } from './read.ts'
import type { Stream, Wire } from './wire.ts'

/** As much of an operation as its outcome is known by. */
export interface Named {
  type: string
  id?: { value: string }
}

export class Waits {
  readonly #wire: Wire
  readonly #isConnected: (name: string) => boolean

  constructor(wire: Wire, isConnected: (name: string) => boolean) {
    this.#wire = wire
    this.#isConnected = isConnected
  }

  /** What `find` finds first in the events of a framework; undefined when its stream ends or time is up before that. */
  async event<T>(
    name: string,
    awaited: string,
    from: number,
    find: (event: Record<string, unknown>) => T | undefined,
  ): Promise<T | undefined> {
    const { entries, target } = this.#wire
    let seen = from
    let closed = false
    const found = await this.#wire.until<{ value?: T }>(() => {
      for (; seen < entries.length; seen++) {
        const entry = entries[seen]
        if (entry?.type === 'CLOSED' && entry.who === name) closed = true
        if (entry?.type !== 'EVENT' || entry.who !== name) continue
        const value = find(entry.event)
        if (value !== undefined) return { value }
      }
      return closed && !this.#isConnected(name) ? {} : undefined
    }, target.limits.awaitMs)
    if (found?.value !== undefined) return found.value
    this.#wire.record({ type: 'SILENCE', who: name, awaited })
    return undefined
  }

  /** Until the framework was told that its task is in one of `states`. */
  async task(name: string, task: string, states = ended, from = 0): Promise<void> {
    await this.event(name, `${task} in ${states.join(' or ')}`, from, (event) => {
      const news = taskNewsOf(event)
      return news?.task === task && states.includes(news.state) ? true : undefined
    })
  }

  /** Until the framework was told that its executor has ended, now or before. */
  async executor(name: string, executor: string): Promise<void> {
    await this.event(name, `the end of ${executor}`, 0, (event) =>
      text(event, 'failure', 'executor_id', 'value') === executor ? true : undefined,
    )
  }

  /** Until the first telling news came of everything that an ACCEPT asked for. */
  async outcomes(name: string, operations: readonly Named[], before: number): Promise<void> {
    for (const one of operations) {
      const id = one.id?.value
      if (id !== undefined) {
        await this.event(name, `the status of ${one.type} ${id}`, before, (event) =>
          operationNewsOf(event)?.id === id ? true : undefined,
        )
      }
      for (const task of tasksOf(one)) await this.task(name, task, told, before)
    }
  }

  /** Until the master has closed a stream. */
  async end(name: string, stream: Stream): Promise<void> {
    const isOver = () => (stream.read === undefined ? true : undefined)
    if (await this.#wire.until(isOver, this.#wire.target.limits.awaitMs)) return
    stream.leave()
    stream.read = undefined
    this.#wire.record({ type: 'SILENCE', who: name, awaited: 'the end of the stream' })
  }
}

/** The ids of the tasks that an operation launches. */
function tasksOf(operation: Named): string[] {
  const tasks = [
    ...list(operation, 'launch', 'task_infos'),
    ...list(operation, 'launch_group', 'task_group', 'tasks'),
  ]
  return tasks.map((task) => text(task, 'task_id', 'value') ?? '')
}
