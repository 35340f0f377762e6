import { type Duration, msOf } from '../../duration.ts'
import { answer, json } from '../answers.ts'
import type { ControlOperation } from './operation.ts'

export const timeOperations: readonly ControlOperation[] = [
  {
    method: 'POST',
    path: 'advance',
    does: 'moves the clock; a real one goes on from there',
    takes: 'advance',
    gives: 'clock',
    handle({ body: { by } }, { master, cluster }) {
      master.advance(msOf(isDuration(by) ? by : 0, 'by'))
      return json({ nowMs: cluster.now })
    },
  },
  {
    method: 'POST',
    path: 'allocate',
    does: 'has an allocation run, now',
    takes: 'nothing',
    handle(_asked, { master }) {
      master.control({ do: 'ALLOCATE' })
      return answer(200)
    },
  },
  {
    method: 'POST',
    path: 'reset',
    does: 'goes back to the beginning: a new cluster without faults, an empty journal, all streams closed',
    takes: 'nothing',
    handle(_asked, { reset }) {
      reset()
      return answer(200)
    },
  },
]

const isDuration = (value: unknown): value is Duration =>
  typeof value === 'number' || typeof value === 'string'
