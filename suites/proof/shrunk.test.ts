// Scenarios, made small, in which a rule once blamed a master that had done all as it should.
import { expect, it } from 'vitest'
import type { History, OperationSpec, Scenario, Step, TaskSpec } from '../../spec-schemas/types.ts'
import { rules } from '../catalogue.ts'
import { type Played, play } from '../harness/play.ts'
import { judge } from '../judge.ts'
import { inProcess } from './targets.ts'

const plain = { id: 'v1', size: 16, shared: false }
const shared = { id: 'v2', size: 16 }

const accept = (by: string, ...operations: OperationSpec[]): Step => ({
  do: 'ACCEPT',
  by,
  operations,
})
const operate = (operation: OperationSpec): Step => ({ do: 'OPERATE', api: 'v1', operation })
const create = (...volumes: (typeof plain | typeof shared)[]): OperationSpec => ({
  type: 'CREATE',
  volumes,
})
const destroy = (...volumes: (typeof plain | typeof shared)[]): OperationSpec => ({
  type: 'DESTROY',
  volumes,
})
const launch = (...tasks: TaskSpec[]): OperationSpec => ({ type: 'LAUNCH', tasks })
const grow: OperationSpec = { type: 'GROW_VOLUME', volume: plain, addition: 16 }

/** An ACCEPT of no offer, which the master answers with the end of its task. */
const inVain = call('A', 'ACCEPT', {
  offer_ids: [{ value: 'no-offer' }],
  operations: [{ type: 'LAUNCH', launch: { task_infos: [once()] } }],
})

function once(): object {
  return {
    name: 'once',
    task_id: { value: 'once' },
    agent_id: { value: '{agent_id}' },
    command: { value: 'true' },
  }
}

function call(by: string, type: string, words: object): Step {
  return { do: 'CALL', by, call: Object.assign({ type }, { [type.toLowerCase()]: words }) }
}

const steps: Record<string, Step[]> = {
  'a volume that has grown is destroyed as it is': [
    accept('A', create(plain)),
    accept('A', grow),
    accept('A', destroy({ ...plain, size: 32 })),
  ],
  'a volume that has grown is not destroyed as it was': [
    accept('A', create(plain)),
    accept('A', grow),
    accept('A', destroy(plain)),
  ],
  'what the operator tears down uses nothing any more': [
    accept('A', create(shared)),
    accept('B', launch({ id: 't1', volumes: [shared] })),
    call('operator', 'TEARDOWN', { framework_id: { value: '{framework_id:B}' } }),
    operate(destroy(shared)),
  ],
  'a reader of a volume that is gone finds nothing': [
    accept('A', create(shared)),
    accept('A', launch({ id: 'w', volumes: [shared], command: 'echo one > data/word' })),
    { do: 'AWAIT', by: 'A', task: 'w' },
    operate(destroy(shared)),
    accept('A', launch({ id: 'r', volumes: [shared], command: 'test "$(cat data/word)" = one' })),
  ],
  'a task that was dropped never runs': [
    { do: 'SUBSCRIBE', by: 'A' },
    { do: 'SUPPRESS', by: 'A' },
    inVain,
    { do: 'AWAIT', by: 'A', task: 'once', states: ['TASK_RUNNING'] },
  ],
}

it.each(Object.entries(steps))('%s', async (_, script) => {
  const { history, leftovers } = await played(script)
  expect([blamed(history), leftovers]).toEqual([[], []])
})

it('a volume that an agent is at work on may have its former size or the next', async () => {
  const script = [accept('A', create(plain)), operate(grow), operate(destroy(plain))]
  const { history } = await played(script)
  const looks = history.entries.filter(
    (one) => one.type === 'CALL' && one.call.type === 'GET_AGENTS',
  )
  const [before, between] = looks
  // The view after the GROW_VOLUME as it is where the agent takes its time.
  Object.assign(between ?? {}, { answer: before && 'answer' in before && before.answer })
  expect([looks.length, blamed(history)]).toEqual([3, []])
})

async function played(script: Step[]): Promise<Played> {
  const served = inProcess()
  const target = { ...served.target, limits: { ...served.target.limits, awaitMs: 300 } }
  const scenario: Scenario = { version: 1, frameworks: { A: {}, B: {} }, steps: script }
  return await play(scenario, target, 'shrunk-1p').finally(served.close)
}

function blamed(history: History): string[][] {
  return judge(history, rules).flatMap(({ rule, broken }) =>
    broken.map((one) => [rule.id, one.expected, one.actual]),
  )
}
