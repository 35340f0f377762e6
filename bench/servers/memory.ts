// Measures its own heap, in a process of its own: sent a question, answers with figures. Needs --expose-gc.
import { createMaster } from '../../mock-master/index.ts'
import { clusterOf, Listener, scalar } from '../clusters.ts'

function heapBytes(): number {
  if (globalThis.gc === undefined) throw new Error('expected to be run with --expose-gc')
  globalThis.gc()
  globalThis.gc()
  return process.memoryUsage().heapUsed
}

/** What each of `count` things adds to the heap. */
function perThing(count: number, make: () => unknown): number {
  const before = heapBytes()
  const made = make()
  const grown = heapBytes() - before
  if (made === undefined) throw new Error('expected something that stays alive')
  return grown / count
}

const questions: Record<string, (count: number) => number | number[]> = {
  agent: (count) => perThing(count, () => clusterOf(count)),

  task(count) {
    const master = clusterOf(10)
    const listener = new Listener(master, 'bench')
    return perThing(count, () => {
      for (let task = 0; task < count; task++) {
        const offer = listener.offers.shift()
        if (offer === undefined) throw new Error('nothing is offered')
        listener.launch(offer, `task-${task}`, [scalar('mem', 1)])
        if (listener.offers.length === 0) master.advance(1000)
      }
      master.advance(1000)
      return master
    })
  },

  framework(count) {
    const master = clusterOf(10)
    return perThing(count, () => Array.from({ length: count }, () => new Listener(master, 'bench')))
  },

  /** The heap after each tenth of so many calls. */
  calls(count) {
    const master = createMaster({ clock: 'virtual' })
    const listener = new Listener(master.master, 'bench')
    const heaps: number[] = []
    for (let call = 1; call <= count; call++) {
      act(call, listener)
      if (call % 10 === 0) master.advance(1)
      if (call % (count / 10) === 0) heaps.push(heapBytes())
    }
    return heaps
  },
}

/** Everything that leaves something behind for a while: filters, tasks, statuses. */
function act(call: number, listener: Listener): void {
  const { framework_id } = listener
  const [offer] = listener.take()
  switch (call % 5) {
    case 0:
      return listener.call({ type: 'REVIVE', framework_id })
    case 1:
      return offer && listener.launch(offer, `task-${call}`, [scalar('cpus', 1)], 'true')
    case 2:
      return listener.call({ type: 'REVIVE', framework_id })
    case 3:
      return offer && listener.decline([offer], 365 * 24 * 3600)
    default: {
      const tasks = [{ task_id: { value: `task-${call - 3}` } }]
      return listener.call({ type: 'RECONCILE', framework_id, reconcile: { tasks } })
    }
  }
}

process.on('message', ({ what, count }: { what: string; count: number }) => {
  process.send?.(questions[what]?.(count))
})
process.send?.(0)
