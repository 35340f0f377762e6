// A first operation and two first tasks, before any volume: whether a target reports on operations, whether it runs
// tasks at all, and whether their commands decide how they end.
import type { Scenario } from '../spec-schemas/types.ts'
import { operationNewsOf, taskNewsOf } from './harness/news.ts'
import { play } from './harness/play.ts'
import { HarnessError, type Target } from './harness/target.ts'

export interface Trial {
  reportsOperations: boolean
  runsTasks: boolean
  hasShell: boolean
  /** What the target had to say, where something is false. */
  words: string
  leftovers: string[]
}

const scenario: Scenario = {
  version: 1,
  description: 'a first operation and two first tasks',
  arena: { cpus: 0.5, mem: 128, disk: 32 },
  frameworks: { A: {} },
  steps: [
    {
      do: 'ACCEPT',
      by: 'A',
      operations: [{ type: 'UNRESERVE', resources: [{ name: 'disk', value: 8 }] }],
    },
    {
      do: 'ACCEPT',
      by: 'A',
      operations: [
        {
          type: 'LAUNCH',
          tasks: [
            { id: 'good', command: 'exit 0' },
            { id: 'bad', command: 'exit 1' },
          ],
        },
      ],
    },
    { do: 'AWAIT', by: 'A', task: 'good' },
    { do: 'AWAIT', by: 'A', task: 'bad' },
  ],
}

export async function trial(target: Target, role: string, signal?: AbortSignal): Promise<Trial> {
  try {
    const { history, leftovers } = await play(scenario, target, role, signal)
    const events = history.entries.flatMap((one) => (one.type === 'EVENT' ? [one.event] : []))
    const operations = events.flatMap((event) => operationNewsOf(event) ?? [])
    const news = events.flatMap((event) => taskNewsOf(event) ?? [])
    const states = (task: string) => news.filter((one) => one.task === task).map((one) => one.state)
    const [good, bad] = [states('good'), states('bad')]
    const runs = (all: string[]) => all.includes('TASK_RUNNING') || all.includes('TASK_FINISHED')
    const silence = history.entries.find((one) => one.type === 'SILENCE')
    const words = [
      ...operations.flatMap((one) => one.message ?? []),
      ...news
        .filter((one) => one.state !== 'TASK_RUNNING')
        .map(({ task, state, message }) =>
          [`task ${task}: ${state}`, message].filter(Boolean).join(', '),
        ),
      ...(silence ? [`${silence.awaited} never came`] : []),
    ]
    return {
      reportsOperations: operations.some((one) => one.state === 'OPERATION_FINISHED'),
      runsTasks: runs(good),
      hasShell: good.includes('TASK_FINISHED') && bad.includes('TASK_FAILED'),
      words: words.join('; ').slice(0, 300),
      leftovers,
    }
  } catch (error) {
    if (!(error instanceof HarnessError)) throw error
    const nothing = { reportsOperations: false, runsTasks: false, hasShell: false }
    return { ...nothing, words: error.message, leftovers: [] }
  }
}
