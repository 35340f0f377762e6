import fc from 'fast-check'
import { expect, it } from 'vitest'
import { idError } from './ids.ts'
import { isSubroleOf, lineage, roleError } from './roles.ts'

it.each([
  ['', 'Role names cannot be the empty string'],
  ['/a', "Role '/a' cannot start with a slash"],
  ['a/', "Role 'a/' cannot end with a slash"],
  ['a//b', "Role 'a//b' cannot contain two adjacent slashes"],
  ['a/./b', "Role 'a/./b' cannot include '.' as a component"],
  ['..', "Role '..' cannot include '..' as a component"],
  ['a/*', "Role 'a/*' cannot include '*' as a component"],
  ['a/-b', "Role component '-b' is invalid because it starts with a dash"],
  ['a\x7f', "Role component 'a\x7f' is invalid because it contains backspace or whitespace"],
])('%j is no role', (role, error) => {
  expect(roleError(role)).toBe(error)
})

it.each(['*', '...', 'a*b', 'a:b', 'a\\b', 'a\bb', 'ünï', 'a/b-c', 'x'.repeat(300)])(
  '%j is a role',
  (role) => {
    expect(roleError(role)).toBeUndefined()
  },
)

it('a role lies below each of its ancestors and nothing else', () => {
  const component = fc.constantFrom('a', 'b', 'ab')
  const role = fc.array(component, { minLength: 1, maxLength: 4 }).map((all) => all.join('/'))
  fc.assert(
    fc.property(role, role, (one, other) => {
      expect(isSubroleOf(one, other)).toBe(one !== other && lineage(one).includes(other))
    }),
  )
})

it.each([
  ['', 'ID must not be empty'],
  ['é'.repeat(128), 'ID must not be greater than 255 characters'],
  ['..', "'..' is disallowed"],
  ['a/b', "'a/b' contains invalid characters"],
  ['a\\b', "'a\\b' contains invalid characters"],
  ['a\n', "'a\n' contains invalid characters"],
])('%j is no id', (id, error) => {
  expect(idError(id)).toBe(error)
})

it.each(['a b', 'ü', 'a:b', '...', 'x'.repeat(255)])('%j is an id', (id) => {
  expect(idError(id)).toBeUndefined()
})
