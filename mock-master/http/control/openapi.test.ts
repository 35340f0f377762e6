import { readFileSync } from 'node:fs'
import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, expect, test } from 'vitest'
import { createMaster, type MockMaster } from '../../index.ts'
import { shown } from '../matrix.ts'
import { controlOperations } from './index.ts'

/** The document says what the mock does, and the mock does what the document says. */

const file = readFileSync(new URL('../../openapi.json', import.meta.url), 'utf8')
const shipped = JSON.parse(file) as Document

interface Document {
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, object> }
}

interface Operation {
  requestBody?: { required: boolean; content: Content }
  responses: Record<string, { content?: Content }>
}

type Content = Record<string, { schema: { $ref?: string } }>

const master = createMaster({ clock: 'virtual', seed: 1 })
afterAll(() => master.close())

const send = (method: string, path: string, body?: unknown, of = master): Promise<Response> =>
  of.fetch(
    new Request(`http://m${path}`, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }),
  )

test('the document that is shipped is the one that is served, and valid', async () => {
  const served = await (await send('GET', '/__mock/openapi.json')).text()
  expect(`${JSON.stringify(JSON.parse(served), null, 2)}\n`, 'run "npm run openapi"').toBe(file)
  const validator = new Validator()
  expect(await validator.validate(JSON.parse(served))).toEqual({ valid: true })
  expect(validator.version).toBe('3.1')
  const broken = await new Validator().validate({ ...JSON.parse(served), paths: [] })
  expect(broken.valid).toBe(false)
})

test('every operation is in the document, and nothing else', () => {
  const documented = Object.entries(shipped.paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
  )
  const served = controlOperations.map(({ method, path }) => `${method} /__mock/${path}`)
  expect(documented.sort()).toEqual(served.sort())
})

/** What follows the schema of a body, and what does not; in the order in which they make sense. */
const tries: Record<string, { good: unknown; bad?: unknown; refused?: Refused }> = {
  'GET /__mock/state': { good: undefined },
  'GET /__mock/journal': { good: undefined },
  'GET /__mock/calls': { good: undefined },
  'GET /__mock/history': { good: undefined },
  'POST /__mock/advance': { good: { by: '5s' }, bad: { by: 'soon' } },
  'POST /__mock/allocate': { good: {}, bad: { at: 'once' } },
  'POST /__mock/reset': { good: {}, bad: { to: 'yesterday' } },
  'POST /__mock/agents/add': { good: { resources: 'cpus:1;mem:64' }, bad: { port: 'x' } },
  'POST /__mock/agents/stop': missing({ agent_id: 'nobody' }, { agent: 1 }),
  'POST /__mock/agents/return': missing({ agent_id: 'nobody' }, { agent_id: 1 }),
  'POST /__mock/agents/disconnect': missing({ agent_id: 'nobody' }, { agent: 1 }),
  'POST /__mock/agents/lose': missing({ agent_id: 'nobody' }, { agent: 1 }),
  'POST /__mock/faults': {
    good: { fault: 'rescind-offer', times: 2 },
    bad: { fault: 'rescind-offer', times: 0 },
    refused: { status: 409, body: { fault: 'cut-stream' } },
  },
  'GET /__mock/faults': { good: undefined },
  'DELETE /__mock/faults/{id}': { good: undefined, refused: { status: 404 } },
  'DELETE /__mock/faults': { good: undefined },
  'POST /__mock/snapshots': {
    good: { name: 'before' },
    bad: { name: '' },
    refused: { status: 409, of: () => createMaster({ runCommands: true }) },
  },
  'GET /__mock/snapshots': { good: undefined },
  'POST /__mock/restore': {
    good: { name: 'before' },
    bad: {},
    refused: { status: 404, body: { name: 'nobody' } },
  },
  'GET /__mock/openapi.json': { good: undefined },
}

interface Refused {
  status: number
  body?: unknown
  /** A mock that refuses it, where ours does not. */
  of?: () => MockMaster
}

function missing(body: unknown, bad: unknown) {
  return { good: {}, bad, refused: { status: 404, body } }
}

const ajv = new Ajv2020({ strict: false, validateFormats: false })
ajv.addSchema({ $id: 'openapi', components: shipped.components })

/** Against the document, not against the schemas that it was made from. */
function follows(content: Content | undefined, value: unknown): boolean {
  const { $ref = '' } = content?.['application/json']?.schema ?? {}
  const validate = ajv.getSchema(`openapi${$ref}`)
  if (validate === undefined) throw new Error(`nothing at ${$ref}`)
  return validate(value) === true
}

const documentedAs = (name: string): Operation => {
  const [method = '', path = ''] = name.split(' ')
  const operation = shipped.paths[path]?.[method.toLowerCase()]
  if (operation === undefined) throw new Error(`${name} is not in the document`)
  return operation
}

const ask = (name: string, body: unknown, id = '', of = master): Promise<Response> => {
  const [method = '', path = ''] = name.split(' ')
  return send(method, path.replace('{id}', id), body, of)
}

test.each(Object.entries(tries))('%s does as documented', async (name, { good, bad, refused }) => {
  const operation = documentedAs(name)
  const id = master.faults()[0]?.id
  if (good !== undefined) expect(follows(operation.requestBody?.content, good)).toBe(true)
  const answer = await ask(name, good, id)
  expect(answer.status).toBe(200)
  const { content } = operation.responses[200] ?? {}
  if (content === undefined) expect(await answer.text()).toBe('')
  else expect(follows(content, await answer.json())).toBe(true)

  expect('400' in operation.responses).toBe(bad !== undefined)
  if (bad !== undefined) {
    expect(follows(operation.requestBody?.content, bad)).toBe(false)
    const { status, body, type } = await shown(await ask(name, bad, id))
    expect({ status, type }).toEqual({ status: 400, type: 'text/plain; charset=utf-8' })
    expect(body).not.toBe('')
  }
  const statuses = Object.keys(operation.responses).filter((each) => !['200', '400'].includes(each))
  expect(statuses).toEqual(refused === undefined ? [] : [String(refused.status)])
  if (refused === undefined) return
  using other = refused.of?.()
  const { status, body } = await shown(await ask(name, refused.body, 'nobody', other))
  expect(status).toBe(refused.status)
  expect(body).not.toBe('')
})

test('nothing of the document is untried', () => {
  const documented = controlOperations.map(({ method, path }) => `${method} /__mock/${path}`)
  expect(Object.keys(tries).sort()).toEqual(documented.sort())
})
