// Frameworks of a role, of the roles below it and of one beside it, in every shape: what each is offered of volumes and of
// a refined reservation; roles that come, go, are suppressed and revived; names that are none; an offer used twice.
import fc from 'fast-check'
import type { Scenario, Step } from '../../spec-schemas/types.ts'
import { family } from '../harness/family.ts'
import {
  allCapabilities,
  decline,
  dismiss,
  next,
  sentinel,
  suppress,
  suppressRoles,
  update,
} from './allocator-words.ts'
import { capable, create, kill, launch, offers, user, volume, way } from './words.ts'

const unrefined = ['MULTI_ROLE', 'SHARED_RESOURCES']

const scenarios: fc.Arbitrary<Scenario> = fc
  .record({
    P: capable,
    how: way,
    shared: volume('v1'),
    below: volume('v2', { role: '/a' }),
    operator: fc.constantFrom('v1' as const, 'form' as const),
    dots: fc.constantFrom('.', '..'),
    blank: fc.constantFrom(' ', '\t', '\n'),
    twice: fc.constantFrom('ACCEPT' as const, 'DECLINE' as const),
  })
  .map(({ P, how, shared, below, operator, dots, blank, twice }) => ({
    version: 1,
    arena: { cpus: 0.5, mem: 128, disk: 128 },
    frameworks: {
      P,
      M: { roles: ['/a', '/b'] },
      C: { roles: ['/a'], capabilities: unrefined },
      X: { roles: ['-x'], capabilities: ['SHARED_RESOURCES'] },
      Z: { roles: ['-x'] },
    },
    steps: [
      { do: 'SUBSCRIBE', by: 'X' },
      create(how, 'P', shared),
      group('P'),
      offers('P'),
      suppress('P'),
      useUp('P', twice),
      {
        do: 'ACCEPT',
        by: 'P',
        operations: [{ type: 'CREATE', volumes: [{ id: 'v9', size: 8 }] }],
        held: true,
      },
      kill('P', 'g1'),
      offers('M'),
      decline('M'),
      suppressRoles('M', '/b'),
      next('M', '/a'),
      ...dismiss('M'),
      refine(),
      create(operator, 'P', below),
      offers('C'),
      launch('C', user('t1', 'v1')),
      ...givesUp('C'),
      offers('M'),
      offers('P'),
      kill('C', 't1'),
      offers('X'),
      offers('M'),
      suppress('M'),
      update('M', allCapabilities, ['{role}/a', '{role}/b', '{role}/c']),
      suppressRoles('M', '/a', '/b'),
      request('M'),
      decline('M'),
      ...sentinel('X'),
      next('M', '/c'),
      ...dismiss('X'),
      decline('M'),
      ...sentinel('X'),
      ...['', dots, '-role', `a${blank}b`].map((name) =>
        update('M', allCapabilities, ['{role}/a', name]),
      ),
      update('M', ['RESERVATION_REFINEMENT', 'SHARED_RESOURCES'], ['{role}/a']),
      update('M', allCapabilities, ['{role}/a'], { role: '{role}/b' }),
      update('M', allCapabilities, ['{role}/a'], { suppressed_roles: ['{role}/z'] }),
      ...roleless('Z'),
    ],
  }))

/** A task group with an executor of its own. */
function group(by: string): Step {
  const operation = { type: 'LAUNCH_GROUP', executor: { id: 'e1' }, tasks: [user('g1')] } as const
  return { do: 'ACCEPT', by, operations: [{ ...operation, tasks: [...operation.tasks] }] }
}

/** Suppresses, and then gives up, the role that it holds an offer for. */
function givesUp(by: string): Step[] {
  const [first, second] = ['{role}/a', '{role}/b']
  return [
    offers(by),
    suppress(by),
    update(by, unrefined, [first, second], { suppressed_roles: [first, second] }),
    update(by, unrefined, [second], { suppressed_roles: [second] }),
  ]
}

/** Has no role any more, while others are offered something again and again. */
function roleless(by: string): Step[] {
  const run = [...dismiss('X'), decline(by), ...sentinel('X')]
  return [{ do: 'SUBSCRIBE', by }, update(by, allCapabilities, []), ...run, ...run]
}

/** Would like to have more. */
function request(by: string): Step {
  const resources = [{ name: 'cpus', type: 'SCALAR', scalar: { value: 0.1 } }]
  const requests = [{ agent_id: { value: '{agent_id}' }, resources }]
  const call: { type: string } = Object.assign({ type: 'REQUEST' }, { request: { requests } })
  return { do: 'CALL', by, call }
}

/** Answers the offer that is held, which goes on as if it were still there. */
function useUp(by: string, type: 'ACCEPT' | 'DECLINE'): Step {
  const answer = { offer_ids: [{ value: '{offer_id}' }], filters: { refuse_seconds: 0 } }
  return { do: 'CALL', by, call: { type, [type.toLowerCase()]: answer } }
}

/** Some of the role's disk is reserved for a role below it. */
function refine(): Step {
  const resources = [{ name: 'disk', value: 8, stack: ['', '/a'] }]
  return { do: 'OPERATE', api: 'v1', operation: { type: 'RESERVE', resources } }
}

export const branching = family('branching', scenarios)
