import { readFileSync } from 'node:fs'
import { type Schema as OtherSchema, Validator } from '@cfworker/json-schema'
import { describe, expect, test } from 'vitest'
import { type SchemaName, schemas } from './schemas.ts'
import { type SchemaReference, validate } from './validate.ts'

type Case = { description: string; schema?: `#/$defs/${string}`; data: unknown; valid: boolean }

const names = Object.keys(schemas) as SchemaName[]

const casesOf = (name: SchemaName): Case[] =>
  JSON.parse(readFileSync(new URL(`../fixtures/schemas/${name}.json`, import.meta.url), 'utf8'))

const otherValidators = new Map<string, Validator>()

/** The second opinion: a validator that shares no code with ours. */
function otherValidator(name: SchemaName, definition: string): Validator {
  const $ref = `${schemas[name].$id}${definition}`
  const known = otherValidators.get($ref)
  if (known !== undefined) return known

  const validator = new Validator({ $ref }, '2020-12')
  for (const schema of Object.values(schemas))
    validator.addSchema(structuredClone(schema) as OtherSchema)
  otherValidators.set($ref, validator)
  return validator
}

describe.each(names)('%s', (name) => {
  const cases = casesOf(name)

  test.each(cases)('$description: valid $valid', ({ schema = '', data, valid }) => {
    const reference = `${name}${schema}` as SchemaReference

    expect(validate(reference, data).length === 0).toBe(valid)
    expect(otherValidator(name, schema).validate(data).valid).toBe(valid)
  })

  test('has cases of both kinds, none twice', () => {
    expect(cases.some(({ valid }) => valid)).toBe(true)
    expect(cases.some(({ valid }) => !valid)).toBe(true)

    const titles = cases.map(({ description, schema }) => `${schema ?? ''} ${description}`)
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([])
  })
})
