import { afterEach, expect, test } from 'vitest'
import { createMaster, type MockMaster } from '../../../mock-master/index.ts'
import { mutants } from '../../../mock-master/mutants/index.ts'
import { reference } from '../../../mock-master/parts.ts'
import { inNoOrder } from './actor.ts'
import { compare } from './compare.ts'
import { runOnce, targetAt } from './run.ts'

/** What tells two masters apart has to say nothing of two equal ones, and to notice a fault. */

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

async function served(master: MockMaster) {
  const { url, close } = await master.listen({ port: 0 })
  closing.push(close, () => master.close())
  return targetAt(url)
}

const flags = { allocationIntervalMs: 5 }

test('a master does not differ from its like', async () => {
  const target = await served(createMaster({ flags, checks: true }))
  const { difference } = await runOnce(target, 5, 6, { flags })
  expect(difference).toBeUndefined()
})

test('a fault shows as a difference, and where', async () => {
  const fault = mutants.find(({ id }) => id === 'create/forgets-shared')
  if (fault === undefined) throw new Error('there is no such mutant')
  const target = await served(createMaster({ flags, parts: fault.mutate(reference) }))
  const { difference } = await runOnce(target, 1, 4, { flags })
  const [place] = difference?.places ?? []
  expect(place?.path).toMatch(/^\/snapshot\//)
})

test('what is missing from a list is told, not what has moved up', () => {
  const beat = { command: 'subscribe' as const, answers: [], missing: [] }
  const one = [{ ...beat, snapshot: { tasks: ['a', 'b', 'c'] } }]
  const other = [{ ...beat, snapshot: { tasks: ['b', 'c'] } }]
  expect(compare(one, other)).toEqual({
    at: 0,
    beat: 'subscribe',
    places: [{ path: '/snapshot/tasks', one: ['a'], other: [] }],
  })
})

test('what a master makes up decides about no order of words', () => {
  const [one, other] = ['0f8e1c2a', 'f08e1c2a'].map((start) =>
    inNoOrder(`no; on agent ${start}-0000-0000-0000-000000000000-S0 at slave(1)`).replace(
      start,
      '',
    ),
  )
  expect(one).toBe(other)
})
