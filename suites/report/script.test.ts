import { describe, expect, it } from 'vitest'
import type { Scenario } from '../../spec-schemas/types.ts'
import { cast, script } from './script.ts'
import { sample } from './testing/samples.ts'

const scenario: Scenario = {
  version: 1,
  frameworks: {
    A: {},
    B: { roles: ['/child', '-other'], capabilities: ['MULTI_ROLE', 'PARTITION_AWARE'] },
  },
  steps: [
    { do: 'SUBSCRIBE', by: 'A' },
    { do: 'OFFERS', by: 'A', keep: true },
    {
      do: 'ACCEPT',
      by: 'A',
      operations: [
        {
          type: 'RESERVE',
          resources: [{ name: 'disk', value: 64, role: '/child', principal: 'p' }],
        },
        { type: 'CREATE', volumes: [{ id: 'v1', shared: true, size: 32, container_path: 'a b' }] },
        {
          type: 'LAUNCH',
          tasks: [{ id: 't1', volumes: [{ id: 'v1', mode: 'RO' }], command: 'true' }],
        },
      ],
      refuse_seconds: 5,
      feedback: false,
    },
    {
      do: 'ACCEPT',
      by: 'B',
      operations: [
        {
          type: 'LAUNCH_GROUP',
          executor: { id: 'e1', volumes: [{ id: 'v1' }] },
          tasks: [{ id: 't2' }, { id: 't3', volumes: [{ id: 'v1' }] }],
        },
      ],
    },
    { do: 'DECLINE', by: 'B', refuse_seconds: 0 },
    { do: 'KILL', by: 'A', task: 't1' },
    { do: 'AWAIT', by: 'A', task: 't1', states: ['TASK_KILLED', 'TASK_FAILED'] },
    { do: 'OPERATE', api: 'form', operation: { type: 'DESTROY', volumes: [{ id: 'v1' }] } },
    {
      do: 'OPERATE',
      api: 'v1',
      operation: { type: 'GROW_VOLUME', volume: { id: 'v1' }, addition: 8 },
    },
    { do: 'REQUEST', request: { method: 'POST', path: '/api/v1', body: '{' } },
    { do: 'ACCEPT', by: 'A', operations: [] },
  ],
}

describe('script', () => {
  it('is one line a step', () => {
    expect(script(scenario)).toEqual([
      'A: SUBSCRIBE',
      'A: OFFERS (others keep theirs)',
      'A: ACCEPT { RESERVE disk 64 (role/child, principal p); CREATE v1 (shared, 32 MB, at "a b"); LAUNCH t1 on v1 (RO) running "true" } (without ids), refuse for 5 s',
      'B: ACCEPT { LAUNCH_GROUP t2, t3 on v1 under e1 on v1 }',
      'B: DECLINE, refuse for 0 s',
      'A: KILL t1',
      'A: AWAIT t1 TASK_KILLED | TASK_FAILED',
      'operator: DESTROY v1 (form)',
      'operator: GROW_VOLUME v1 by 8 MB',
      'operator: POST /api/v1 {',
      'A: ACCEPT { }',
    ])
  })

  it('is cut after the given step', () => {
    expect(script(scenario, 1)).toEqual(['A: SUBSCRIBE', 'A: OFFERS (others keep theirs)'])
  })

  it('agrees with the scripts of the sample reports', () => {
    for (const { counterexample: example } of sample('non-conformant').rules) {
      if (example === undefined) continue
      expect(script(example.scenario, example.script.length - 1)).toEqual(example.script)
    }
  })
})

describe('cast', () => {
  it('names only what is unusual', () => {
    expect(cast(scenario)).toEqual([
      'B: roles role/child and role-other, without RESERVATION_REFINEMENT, SHARED_RESOURCES, with PARTITION_AWARE',
    ])
  })
})
