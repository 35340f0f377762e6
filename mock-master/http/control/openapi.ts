import { type Schema, schemas } from '../../../spec-schemas/schemas.ts'
import type { ControlOperation } from './operation.ts'

/** The control API as an OpenAPI 3.1 document, from the operations and the schemas themselves. */
export function openApi(operations: readonly ControlOperation[]) {
  const paths: Record<string, Record<string, object>> = {}
  for (const operation of operations) {
    const path = `/__mock/${operation.path}`
    paths[path] = { ...paths[path], [operation.method.toLowerCase()]: described(operation) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Control API of the mock master',
      summary: 'What only a mock can do, for any language.',
      description:
        'Served by `mesos-conformance mock` beside the API of a Mesos master. Nobody has to prove who they are.',
      version: '1.0.0',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: 'http://127.0.0.1:5050' }],
    paths,
    components: { schemas: components(operations) },
  }
}

const text = { type: 'string' }

const sentence = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`

function described(operation: ControlOperation) {
  const { method, path, does, query = {}, takes, gives, refuses = {} } = operation
  const parameters = [
    ...(path.includes('{id}') ? [{ name: 'id', in: 'path', required: true, schema: text }] : []),
    ...Object.entries(query).map(([name, description]) => ({
      name,
      in: 'query',
      description: sentence(description),
      schema: text,
    })),
  ]
  const needsBody = takes !== undefined && isNeeded(takes)
  return {
    operationId: operationIdOf(operation),
    summary: sentence(does),
    ...(parameters.length > 0 && { parameters }),
    ...(takes && { requestBody: { required: needsBody, content: jsonOf(takes) } }),
    responses: {
      200: { description: gives ? 'Done.' : 'Done; nothing to say.', ...content(gives) },
      ...(takes && { 400: refusal('The body is not what is expected; the text says why.') }),
      ...Object.fromEntries(
        Object.entries(refuses).map(([status, text]) => [status, refusal(text)]),
      ),
    },
    tags: [method === 'GET' ? 'look' : 'act'],
  }
}

/** `GET faults` is `getFaults`, `DELETE faults/{id}` is `deleteFaultsId`. */
function operationIdOf({ method, path }: ControlOperation): string {
  const words = path.split(/[^a-z]+/).filter((word) => word !== '')
  const capitalised = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1))
  return method.toLowerCase() + capitalised.join('')
}

const isNeeded = (name: string): boolean => {
  const schema = definition('control', name)
  return 'required' in schema || 'oneOf' in schema
}

const refusal = (description: string) => ({
  description,
  content: { 'text/plain': { schema: text } },
})

const jsonOf = (name: string) => ({
  'application/json': { schema: { $ref: `#/components/schemas/${name}` } },
})

const content = (name: string | undefined) => (name === undefined ? {} : { content: jsonOf(name) })

/** The schemas that the operations name, and those that these refer to, under one roof. */
function components(operations: readonly ControlOperation[]): Record<string, object> {
  const found = new Map<string, object>([['document', { type: 'object' }]])
  const add = (file: string, name: string): void => {
    if (found.has(name)) return
    const schema = definition(file, name)
    found.set(name, schema)
    const moved = withoutTypes(schema, (reference) => {
      const [path = '', pointer = ''] = reference.split('#')
      const home = path === '' ? file : path.replace('.schema.json', '')
      const referred = pointer.replace('/$defs/', '')
      add(home, referred)
      return `#/components/schemas/${referred}`
    })
    found.set(name, moved)
  }
  for (const { takes, gives } of operations) {
    for (const name of [takes, gives]) if (name !== undefined) add('control', name)
  }
  return Object.fromEntries([...found].sort(([one], [other]) => (one < other ? -1 : 1)))
}

function definition(file: string, name: string): object {
  const byName: Readonly<Record<string, Schema>> = schemas
  const found = byName[file]?.$defs[name]
  if (found === undefined) throw new Error(`There is no schema ${file}#/$defs/${name}`)
  return found
}

/** A copy with other references, and without the keyword that only our generator of types reads. */
function withoutTypes(value: object, referTo: (reference: string) => string): object {
  const copy = (each: unknown): unknown => {
    if (Array.isArray(each)) return each.map(copy)
    if (typeof each !== 'object' || each === null) return each
    return Object.fromEntries(
      Object.entries(each)
        .filter(([key]) => key !== 'tsType')
        .map(([key, child]) => [
          key,
          key === '$ref' && typeof child === 'string' ? referTo(child) : copy(child),
        ]),
    )
  }
  return Object(copy(value))
}
