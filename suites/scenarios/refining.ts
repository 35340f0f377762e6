// A framework of a role below the play's own refines what is reserved to that, and gives it back; the operator does so
// for a role further down; and beside each refinement stand some that are none.
import fc from 'fast-check'
import type { OperationSpec, Scenario, Step } from '../../spec-schemas/types.ts'
import { family } from '../harness/family.ts'
import { offers } from './words.ts'

const size = fc.integer({ min: 1, max: 12 })

const scenarios: fc.Arbitrary<Scenario> = fc
  .record({
    sizes: fc.tuple(size, size),
    principal: fc.constantFrom(undefined, 'owner'),
    apis: fc.constantFrom<('v1' | 'form')[]>(['v1', 'form'], ['form', 'v1']),
    below: fc.constantFrom('/dev/test', '/dev/test/unit', '/ops/night'),
  })
  .map(({ sizes: [first, second], principal, apis: [make = 'v1', undo = 'v1'], below }) => ({
    version: 1,
    arena: { cpus: 1, mem: 256, disk: 64 },
    frameworks: {
      A: {},
      D: { roles: ['/dev'], ...(principal === undefined ? {} : { principal }) },
    },
    steps: [
      accept(
        'D',
        reserve(['', '/dev/test'], first, principal),
        reserve(['', ''], first, principal),
        staticOnTop(['', '/dev'], first),
        reserve(['', '/dev'], first, principal),
      ),
      accept('D', reserve(['', '/dev'], second, principal)),
      offers('D'),
      offers('A'),
      accept('D', unreserve(['', '/dev'], first, principal)),
      operate(make, reserve(['', '-beside'], first)),
      operate(make, reserve(['-new', '-new/dev'], first)),
      operate(make, reserve(['', below], first)),
      offers('A'),
      operate(undo, unreserve(['', below], first)),
      offers('D'),
    ],
  }))

function reserve(stack: string[], value: number, principal?: string): OperationSpec {
  return { type: 'RESERVE', resources: [refined(stack, value, principal)] }
}

/** The newest reservation is one that only the command line of an agent can make. */
function staticOnTop(stack: string[], value: number): OperationSpec {
  const reservations = stack.map((suffix, index) => ({
    type: index === 0 ? 'DYNAMIC' : 'STATIC',
    role: `{role}${suffix}`,
  }))
  return { type: 'RESERVE', resources: [{ name: 'disk', value, stack, patch: { reservations } }] }
}

function unreserve(stack: string[], value: number, principal?: string): OperationSpec {
  return { type: 'UNRESERVE', resources: [refined(stack, value, principal)] }
}

/** The reservation below is the arena's, so only the last one has a principal. */
function refined(stack: string[], value: number, principal?: string) {
  const reservations = stack.map((suffix, index) => ({
    type: 'DYNAMIC',
    role: `{role}${suffix}`,
    ...(principal === undefined || index === 0 ? {} : { principal }),
  }))
  return { name: 'disk', value, stack, patch: { reservations } }
}

function accept(by: string, ...operations: OperationSpec[]): Step {
  return { do: 'ACCEPT', by, operations }
}

function operate(api: 'v1' | 'form', operation: OperationSpec): Step {
  return { do: 'OPERATE', api, operation }
}

export const refining = family('refining', scenarios)
