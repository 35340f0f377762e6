import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseResources } from './parse.ts'

const printed = (text: string) => {
  const parsed = parseResources(text)
  return parsed.ok ? `${parsed.resources}` : parsed.error
}

const DISKS = JSON.stringify([
  { name: 'cpus', type: 'SCALAR', scalar: { value: 4 } },
  { name: 'disk', type: 'SCALAR', scalar: { value: 1 }, role: 'eng' },
  {
    name: 'disk',
    type: 'SCALAR',
    scalar: { value: 256 },
    disk: { source: { type: 'PATH', path: { root: '/d' } } },
  },
  { name: 'disk', type: 'SCALAR', scalar: { value: 512 }, disk: { source: { type: 'MOUNT' } } },
])

describe('--resources', () => {
  it.each([
    [
      'cpus:8;mem:8192;disk:16384;ports:[31000-32000]',
      'cpus:8; mem:8192; disk:16384; ports:[31000-32000]',
    ],
    [' cpus ( eng ) : 0.5 ; zones:{a, b}', 'cpus(reservations: [(STATIC,eng)]):0.5; zones:{a, b}'],
    ['ports:[1-3, 4-6, 9-9]', 'ports:[1-6, 9-9]'],
    ['cpus:0', '{}'],
    ['', '{}'],
    [DISKS, 'cpus:4; disk(reservations: [(STATIC,eng)]):1; disk[PATH:/d]:256; disk[MOUNT]:512'],
  ])('%s', (text, resources) => {
    expect(printed(text)).toBe(resources)
  })

  it.each([
    ['cpus', "Bad value for resources, missing or extra ':' in cpus"],
    ['disk(a:1', 'Bad value for resources, mismatched parentheses in disk(a:1'],
    ['cpus:many', 'Bad type for resource cpus value many type TEXT'],
    ['ports:[1-2', 'Failed to parse resource ports value [1-2 error Mismatched brackets'],
    ['ports:[1]', 'Failed to parse resource ports value [1] error Expecting one or more "ranges"'],
    ['cpus(a b):1', "Role component 'a b' is invalid because it contains backspace or whitespace"],
    [
      'cpus:1;cpus:[1-2]',
      "Resources with the same name ('cpus') but different types are not allowed",
    ],
    [
      '[{"name":"x"}]',
      'Some JSON resources were not formatted properly: Missing required fields: type',
    ],
  ])('refuses %s', (text, error) => {
    expect(printed(text)).toBe(error)
  })

  it('answers to any text', () => {
    const pieces = fc.constantFrom(
      'cpus',
      ':',
      ';',
      '[',
      ']',
      '{',
      '}',
      '(',
      ')',
      '-',
      '1',
      ',',
      '"',
      ' ',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces).map((all) => all.join('')),
        ),
        (text) => {
          expect(typeof printed(text)).toBe('string')
        },
      ),
    )
  })

  it('gives unnamed roles the default one', () => {
    const parsed = parseResources('cpus:1;mem(ops):1', 'eng')
    expect(parsed.ok && `${parsed.resources}`).toBe(
      'cpus(reservations: [(STATIC,eng)]):1; mem(reservations: [(STATIC,ops)]):1',
    )
  })
})
