import { expect, test } from 'vitest'
import { createMaster, parseMasterFlags, specOf } from './index.ts'

test.each([
  [{ foo: 1 }, /^foo: is not known; expected one of acls, .*, weights$/],
  [{ mutant: 'x' }, /^mutant: is a fault; expected fault\(/],
  [{ agents: 2 }, /^agents: expected a list such as \[\{\}, \{\}\], not 2; only setupMaster/],
  [{ agents: ['one'] }, /^agents: expected an object for each, not 'one'$/],
  [{ agents: [{ resources: 'cpus:1' }] }, /^agents: expected a list of resources, not 'cpus:1'/],
  [{ clock: 'foo' }, /^clock: expected 'real' or 'virtual', not 'foo'$/],
  [{ seed: 'x' }, /^seed: expected a number, not 'x'$/],
  [{ flags: { nosuch: 1 } }, /^nosuch: is not known; expected one of .*allocationIntervalMs/],
])('whoever is not told by TypeScript is told what is wrong with %o', (options, message) => {
  expect(() => createMaster(options as object)).toThrow(message)
})

test('what is read of the notations of Mesos is taken, and what is undefined is not given', () => {
  const { flags, weights } = parseMasterFlags({ allocation_interval: '50ms', offer_timeout: '5s' })
  using master = createMaster({
    agents: [specOf({ resources: 'cpus:4;mem:2048' })],
    flags,
    weights,
    seed: undefined,
    clock: undefined,
  })
  expect(master.agents()).toHaveLength(1)
})
