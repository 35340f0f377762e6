import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Timers } from './timers.ts'

test('what is not cancelled falls due in the order of its time, then of its setting', () => {
  const step = fc.record({ dueMs: fc.nat(50), isCancelled: fc.boolean() })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 400, size: 'max' }), (steps) => {
      const timers = new Timers()
      const left: [number, number][] = []
      for (const [index, { dueMs, isCancelled }] of steps.entries()) {
        const timer = timers.set(dueMs, () => {})
        timer.cancelled = isCancelled
        if (!isCancelled) left.push([dueMs, index])
      }
      const taken: [number, number][] = []
      for (let timer = timers.takeDue(50); timer; timer = timers.takeDue(50)) {
        taken.push([timer.dueMs, timer.sequence])
      }
      expect(taken).toEqual(left.sort((one, other) => one[0] - other[0] || one[1] - other[1]))
    }),
  )
})

test('cancelled timers that are due in a year are let go', () => {
  const timers = new Timers()
  for (let time = 0; time < 10_000; time++) timers.set(1e12, () => {}).cancelled = true
  expect(timers.size).toBeLessThan(200)
})
