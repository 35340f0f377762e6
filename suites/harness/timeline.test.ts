import { describe, expect, it } from 'vitest'
import type { Entry, Resource } from '../../spec-schemas/types.ts'
import { isObject } from './read.ts'
import { keyOf } from './resource.ts'
import { never, Timeline } from './timeline.ts'

const volume: Resource = {
  name: 'disk',
  type: 'SCALAR',
  scalar: { value: 32 },
  reservations: [{ type: 'DYNAMIC', role: 'r' }],
  disk: { persistence: { id: 'v1' }, volume: { container_path: 'data', mode: 'RW' } },
  shared: {},
}
const key = keyOf('agent', volume)

const cpus: Resource = {
  name: 'cpus',
  type: 'SCALAR',
  scalar: { value: 1 },
  reservations: [{ type: 'DYNAMIC', role: 'r' }],
}

const subscribe = (who: string, role = 'r') => ({
  type: 'CALL',
  who,
  status: 200,
  call: {
    type: 'SUBSCRIBE',
    subscribe: {
      framework_info: {
        user: 'root',
        name: who,
        roles: [role],
        capabilities: [{ type: 'MULTI_ROLE' }, { type: 'SHARED_RESOURCES' }],
      },
    },
  },
})

const offer = (who: string, id: string, ...resources: Resource[]) => ({
  type: 'EVENT',
  who,
  event: {
    type: 'OFFERS',
    offers: {
      offers: [
        {
          id: { value: id },
          framework_id: { value: who },
          agent_id: { value: 'agent' },
          hostname: 'host',
          allocation_info: { role: 'r' },
          resources,
        },
      ],
    },
  },
})

const accept = (who: string, id: string, ...operations: object[]) => ({
  type: 'CALL',
  who,
  status: 202,
  call: { type: 'ACCEPT', accept: { offer_ids: [{ value: id }], operations } },
})

const create = { type: 'CREATE', id: { value: 'c' }, create: { volumes: [volume] } }
const destroy = { type: 'DESTROY', id: { value: 'd' }, destroy: { volumes: [volume] } }
const launch = (id: string) => ({
  type: 'LAUNCH',
  launch: {
    task_infos: [
      {
        name: id,
        task_id: { value: id },
        agent_id: { value: 'agent' },
        resources: [volume],
        command: { value: 'sleep 600' },
      },
    ],
  },
})

const status = (who: string, id: string, state: string, message?: string) => ({
  type: 'EVENT',
  who,
  event: {
    type: 'UPDATE_OPERATION_STATUS',
    update_operation_status: { status: { operation_id: { value: id }, state, message } },
  },
})

const update = (who: string, task: string, state: string) => ({
  type: 'EVENT',
  who,
  event: { type: 'UPDATE', update: { status: { task_id: { value: task }, state } } },
})

const call = (who: string, type: string, rest: object = {}) => ({
  type: 'CALL',
  who,
  status: 202,
  call: { type, ...rest },
})

function timeline(...entries: object[]): Timeline {
  const numbered = entries.map((entry, at) => ({ ...entry, at }) as Entry)
  return new Timeline({ version: 1, target: { url: 'http://t' }, role: 'r', entries: numbered })
}

describe('a volume', () => {
  const begun = [subscribe('A'), offer('A', 'o1'), accept('A', 'o1', create)]

  it('exists from the moment that its CREATE is known to be done', () => {
    const facts = timeline(...begun, status('A', 'c', 'OPERATION_FINISHED'), call('A', 'REVIVE'))
    expect(facts.lives).toMatchObject([
      { key, askedAt: 2, bornAt: 3, mayEndAt: never, goneAt: never },
    ])
    expect(facts.existing(key, 2)).toBeUndefined()
    expect(facts.existing(key, 3)).toBeDefined()
  })

  it('does not exist when its CREATE was refused', () => {
    const facts = timeline(...begun, status('A', 'c', 'OPERATION_ERROR', 'no'))
    expect(facts.lives).toEqual([])
    expect(facts.operations('CREATE')).toMatchObject([
      { outcome: 'refused', message: 'no', doneAt: 3 },
    ])
  })

  describe('of whose operations nothing is told', () => {
    const named = (operation: { id: object }) => ({ ...operation, id: undefined })
    const seen = (...total: Resource[]) => ({
      type: 'CALL',
      who: 'operator',
      status: 200,
      call: { type: 'GET_AGENTS' },
      answer: {
        get_agents: {
          agents: [{ agent_info: { id: { value: 'agent' } }, total_resources: total }],
        },
      },
    })
    const outcomes = (before: Resource[], operations: object[], after: Resource[]) => {
      const facts = timeline(
        subscribe('A'),
        seen(...before),
        offer('A', 'o1', ...before),
        accept('A', 'o1', ...operations),
        seen(...after),
        call('A', 'REVIVE'),
      )
      return [...facts.operations('CREATE'), ...facts.operations('DESTROY')].map(
        ({ outcome }) => outcome,
      )
    }

    it.each([
      ['a CREATE by the volume', [], [named(create)], [volume], ['finished']],
      ['a refused CREATE by its absence', [], [named(create)], [], ['refused']],
      ['a DESTROY by its absence', [volume], [named(destroy)], [], ['finished']],
      ['a refused DESTROY by the volume', [volume], [named(destroy)], [volume], ['refused']],
      ['not a CREATE of what was there', [volume], [named(create)], [volume], ['unknown']],
      ['not a DESTROY of what was not there', [], [named(destroy)], [], ['unknown']],
      ['not what the next undoes', [], [create, destroy].map(named), [], ['unknown', 'unknown']],
      ['not which of two', [], [create, create].map(named), [volume], ['unknown', 'unknown']],
      ['that neither of two', [], [create, create].map(named), [], ['refused', 'refused']],
    ])('tells %s', (_, before, operations, after, known) => {
      expect(outcomes(before, operations, after)).toEqual(known)
    })
  })

  it('has no chance to be offered while an agent is at work on its size', () => {
    const { shared: _, ...plain } = volume
    const shrink = {
      type: 'SHRINK_VOLUME',
      id: { value: 's' },
      shrink_volume: { volume: plain, subtract: { value: 8 } },
    }
    const facts = timeline(
      subscribe('A'),
      offer('A', 'o1', plain),
      accept('A', 'o1', shrink),
      offer('A', 'o2', cpus),
      status('A', 's', 'OPERATION_FINISHED'),
      call('A', 'REVIVE'),
      offer('A', 'o3', cpus),
    )
    const chances = facts.lives.flatMap((life) => facts.chances(life))
    expect(chances.map(({ offer }) => offer.id.value)).toEqual(['o3'])
  })

  it('may be gone while its DESTROY is under way, and is certain again when that is refused', () => {
    const alive = [...begun, status('A', 'c', 'OPERATION_FINISHED'), offer('A', 'o2', volume)]
    const asked = [...alive, accept('A', 'o2', destroy)]
    expect(timeline(...asked).existing(key, 5)).toBeUndefined()
    expect(timeline(...asked).standing(key, 5)).toBeDefined()
    const refused = timeline(...asked, status('A', 'd', 'OPERATION_ERROR'))
    expect(refused.existing(key, 6)).toBeDefined()
    const done = timeline(...asked, status('A', 'd', 'OPERATION_FINISHED'))
    expect(done.lives).toMatchObject([{ mayEndAt: 5, goneAt: 6 }])
  })

  it('is gone when the ACCEPT that made it destroyed it again', () => {
    const facts = timeline(
      subscribe('A'),
      offer('A', 'o1'),
      accept('A', 'o1', create, destroy),
      status('A', 'c', 'OPERATION_FINISHED'),
      status('A', 'd', 'OPERATION_FINISHED'),
    )
    expect(facts.lives).toMatchObject([{ bornAt: 3, mayEndAt: 2, goneAt: 4 }])
    expect(facts.existing(key, 4)).toBeUndefined()
  })

  it('is known by its effect when nobody answered', () => {
    const seen = {
      type: 'CALL',
      who: 'operator',
      status: 200,
      call: { type: 'GET_AGENTS' },
      answer: {
        get_agents: {
          agents: [{ agent_info: { id: { value: 'agent' } }, total_resources: [volume] }],
        },
      },
    }
    const facts = timeline(...begun, seen, call('A', 'REVIVE'))
    expect(facts.operations('CREATE')).toMatchObject([{ outcome: 'finished', doneAt: 4 }])
  })
})

describe('the use of a volume', () => {
  const running = [
    subscribe('A'),
    offer('A', 'o1', volume),
    accept('A', 'o1', launch('t1')),
    update('A', 't1', 'TASK_RUNNING'),
  ]

  it('is certain while the task runs and nothing was done to end it', () => {
    const facts = timeline(...running, call('A', 'KILL', { kill: { task_id: { value: 't1' } } }))
    expect(facts.users(key, 2)).toEqual([])
    expect(facts.users(key, 3)).toHaveLength(1)
    expect(facts.users(key, 4)).toEqual([])
  })

  it('is possible from the LAUNCH until the end is known', () => {
    const facts = timeline(
      ...running,
      call('A', 'KILL', { kill: { task_id: { value: 't1' } } }),
      update('A', 't1', 'TASK_KILLED'),
    )
    expect(facts.isUnused(key, 1)).toBe(true)
    for (const at of [2, 3, 4]) expect(facts.isUnused(key, at)).toBe(false)
    expect(facts.isUnused(key, 5)).toBe(true)
  })

  it('ends with a framework that is removed', () => {
    const facts = timeline(...running, call('A', 'TEARDOWN'), call('B', 'REVIVE'))
    expect(facts.isUnused(key, 5)).toBe(true)
  })
})

describe('an offer', () => {
  it('is a chance for a volume that existed when the framework asked', () => {
    const facts = timeline(
      subscribe('A'),
      offer('A', 'o1', volume),
      offer('A', 'o2', cpus),
      call('A', 'DECLINE', { decline: { offer_ids: [{ value: 'o2' }] } }),
      offer('A', 'o3', cpus),
    )
    const [life] = facts.lives
    expect(life && facts.chances(life).map((one) => one.offer.id.value)).toEqual(['o3'])
  })

  it('is over when it is answered or rescinded', () => {
    const facts = timeline(
      subscribe('A'),
      offer('A', 'o1', volume),
      offer('A', 'o2', volume),
      call('A', 'DECLINE', { decline: { offer_ids: [{ value: 'o1' }] } }),
      {
        type: 'EVENT',
        who: 'A',
        event: { type: 'RESCIND', rescind: { offer_id: { value: 'o2' } } },
      },
      call('A', 'REVIVE'),
    )
    expect(facts.offers.map((one) => one.until)).toEqual([3, 4])
    expect(facts.isHeld(key, 4)).toBe(true)
    expect(facts.isHeld(key, 5)).toBe(false)
  })
})

describe('hostile entries', () => {
  it('are read without an exception', () => {
    const odd = [
      null,
      1,
      'x',
      [],
      {},
      { type: 'OFFERS', offers: [] },
      { offers: { offers: [null, {}] } },
    ]
    // What is no object never becomes an event.
    const events = odd.filter(isObject).map((event) => ({ type: 'EVENT', who: 'A', event }))
    const calls = odd.map((payload) => ({
      type: 'CALL',
      who: 'A',
      call: { type: 'ACCEPT', accept: payload },
    }))
    expect(() => timeline(subscribe('A'), ...events, ...calls)).not.toThrow()
  })
})
