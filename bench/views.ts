import { createMaster, type MockMaster } from '../mock-master/index.ts'
import { Listener, scalar } from './clusters.ts'
import type { Figure, Measurement } from './measurement.ts'
import { cpuMs, sideBySide } from './side-by-side.ts'

/** The whole state as an answer, beside the least that any answer of that size costs in JavaScript. */
export const viewCost: Measurement = {
  name: 'views',
  title: 'Views of 1,000 agents with 10,000 tasks',
  async measure({ quick }) {
    const [agents, tasksPerAgent, rounds] = quick ? [3, 2, 1] : [1000, 10, 15]
    const master = createMaster({
      clock: 'virtual',
      agents: Array.from({ length: agents }, () => ({})),
    })
    launchOnAll(master, tasksPerAgent)
    const figures: Figure[] = []
    for (const type of ['GET_STATE', 'GET_AGENTS', 'GET_TASKS']) {
      const answer = ask(master, type)
      const value: unknown = JSON.parse(answer)
      const cost = await sideBySide(rounds, {
        view: () => cpuMs(() => ask(master, type)),
        // Bytes, as a socket wants them.
        stringify: () => cpuMs(() => Buffer.from(JSON.stringify(value))),
      })
      const megabytes = answer.length / 1e6
      figures.push(
        { what: `${type}, ${megabytes.toFixed(1)} MB`, value: cost.view, unit: 'ms' },
        { what: 'JSON.stringify of the same', value: cost.stringify, unit: 'ms' },
        {
          what: `${type} to JSON.stringify`,
          value: cost.view / cost.stringify,
          unit: '×',
          ...(type !== 'GET_TASKS' && { goal: { atMost: 2 } }),
        },
      )
    }
    master.close()
    return figures
  },
}

function launchOnAll({ master }: MockMaster, tasksPerAgent: number): void {
  const listener = new Listener(master, 'bench')
  for (let round = 0; round < tasksPerAgent; round++) {
    for (const offer of listener.take()) {
      listener.launch(offer, `${offer.agent_id.value}-${round}`, [
        scalar('cpus', 0.1),
        scalar('mem', 64),
      ])
    }
    master.advance(1000)
  }
}

function ask({ door }: MockMaster, type: string): string {
  const { status, body } = door({
    method: 'POST',
    path: '/api/v1',
    query: '',
    header: (name) => (name === 'content-type' ? 'application/json' : undefined),
    body: Buffer.from(JSON.stringify({ type })),
  })
  if (status !== 200 || 'open' in Object(body))
    throw new Error(`${type} was answered with ${status}`)
  return typeof body === 'string' ? body : Buffer.from(body as Uint8Array).toString('utf8')
}
