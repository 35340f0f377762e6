import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Acls, authorize } from './acls.ts'
import { authorizerOf } from './authorizer.ts'
import { authenticate } from './basic.ts'

const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`
const credentials = [{ principal: 'ops', secret: 'ops-secret' }]

describe('HTTP basic', () => {
  test('the right credentials name their principal', () => {
    expect(authenticate(basic('ops:ops-secret'), credentials)).toBe('ops')
  })

  test.each([
    ['none', undefined],
    ['a wrong password', basic('ops:nope')],
    ['an unknown user', basic('nobody:ops-secret')],
    ['another scheme', 'Bearer x'],
    ['the scheme in lower case', basic('ops:ops-secret').replace('B', 'b')],
    ['no base64', 'Basic %%%'],
    ['a colon in the password', basic('ops:a:b')],
    ['no colon', basic('ops')],
    ['more than a token', `${basic('ops:ops-secret')} x`],
  ])('%s proves nobody', (_name, header) => {
    expect(authenticate(header, credentials)).toBeUndefined()
  })

  test('only what is in the list gets in', () => {
    fc.assert(fc.property(fc.string(), (header) => authenticate(header, credentials) === undefined))
  })
})

describe('ACLs', () => {
  const acls: Acls = {
    permissive: true,
    reserve_resources: [
      { principals: { values: ['ops'] }, roles: { type: 'ANY' } },
      { principals: { type: 'ANY' }, roles: { type: 'NONE' } },
    ],
    register_frameworks: [
      { principals: { type: 'NONE' }, roles: { values: ['forbidden', 'eng/%'] } },
    ],
    run_tasks: [{ principals: { values: ['fw'] }, users: { values: ['alice'] } }],
  }

  test('the first that speaks about principal and object decides', () => {
    expect(authorize(acls, 'RESERVE_RESOURCES', 'ops', 'r')).toBe(true)
    expect(authorize(acls, 'RESERVE_RESOURCES', 'fw', 'r')).toBe(false)
    expect(authorize(acls, 'RESERVE_RESOURCES', undefined, 'r')).toBe(false)
  })

  test('NONE speaks about everybody and allows nobody', () => {
    expect(authorize(acls, 'REGISTER_FRAMEWORK', 'ops', 'forbidden')).toBe(false)
    expect(authorize(acls, 'REGISTER_FRAMEWORK', 'ops', 'free')).toBe(true)
  })

  test('eng/% is what lies below eng', () => {
    expect(authorize(acls, 'REGISTER_FRAMEWORK', 'ops', 'eng')).toBe(true)
    expect(authorize(acls, 'REGISTER_FRAMEWORK', 'ops', 'eng/a')).toBe(false)
    expect(authorize(acls, 'REGISTER_FRAMEWORK', 'ops', 'engine/a')).toBe(true)
  })

  test('what no ACL speaks about is as permissive says', () => {
    expect(authorize(acls, 'RUN_TASK', 'fw', 'bob')).toBe(true)
    expect(authorize({ ...acls, permissive: false }, 'RUN_TASK', 'fw', 'bob')).toBe(false)
    expect(authorize({ permissive: false }, 'VIEW_ROLE', undefined, 'r')).toBe(false)
  })

  test('without ACLs everything is allowed', () => {
    fc.assert(
      fc.property(fc.option(fc.string(), { nil: undefined }), fc.string(), (principal, object) =>
        authorize(undefined, 'CREATE_VOLUME', principal, object),
      ),
    )
  })
})

describe('what an action is about', () => {
  const only = (list: keyof Acls, field: string, value: string): Acls => ({
    permissive: false,
    [list]: [{ principals: { type: 'ANY' }, [field]: { values: [value] } }],
  })
  const volume = {
    reservations: [{ role: 'eng' }, { role: 'eng/a', principal: 'reserver' }],
    disk: { persistence: { principal: 'creator' } },
  }

  test.each([
    ['CREATE_VOLUME', only('create_volumes', 'roles', 'eng/a')],
    ['RESIZE_VOLUME', only('resize_volumes', 'roles', 'eng/a')],
    ['RESERVE_RESOURCES', only('reserve_resources', 'roles', 'eng/a')],
    ['UNRESERVE_RESOURCES', only('unreserve_resources', 'reserver_principals', 'reserver')],
    ['DESTROY_VOLUME', only('destroy_volumes', 'creator_principals', 'creator')],
  ])('%s reads it off the resource', (action, acls) => {
    expect(authorizerOf(acls)(action, 'p', { resource: volume })).toBe(true)
    expect(authorizerOf(acls)(action, 'p', { resource: {} })).toBe(false)
  })

  test('a framework needs all of its roles', () => {
    const may = authorizerOf(only('register_frameworks', 'roles', 'a'))
    expect(may('REGISTER_FRAMEWORK', 'p', { framework_info: { roles: ['a'] } })).toBe(true)
    expect(may('REGISTER_FRAMEWORK', 'p', { framework_info: { roles: ['a', 'b'] } })).toBe(false)
  })

  test('a task runs as the user of its command before that of its framework', () => {
    const may = authorizerOf(only('run_tasks', 'users', 'alice'))
    const framework = { user: 'alice' }
    expect(may('RUN_TASK', 'p', { framework_info: framework })).toBe(true)
    const task = { command: { user: 'bob' } }
    expect(may('RUN_TASK', 'p', { framework_info: framework, task_info: task })).toBe(false)
  })
})
