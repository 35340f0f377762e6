import type { ValidateFunction } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { type SchemaName, schemas } from './schemas.ts'
import type {
  Fault,
  History,
  Offer,
  OperatorEvent,
  OperatorResponse,
  Report,
  Scenario,
  SchedulerEvent,
} from './types.ts'
import { explain, type Violation } from './violation.ts'

/** A schema, or one definition inside it: `resource`, `resource#/$defs/sentVolume`. */
export type SchemaReference = SchemaName | `${SchemaName}#/$defs/${string}`

/** What is wrong with a value that should follow the schema; nothing when it does. */
export function validate(reference: SchemaReference, value: unknown): Violation[] {
  const follows = compiled(reference)
  return follows(value) ? [] : explain(follows.errors ?? [])
}

const guard =
  <Type>(reference: SchemaReference) =>
  (value: unknown): value is Type =>
    compiled(reference)(value)

export const isOffer = guard<Offer>('offer')
export const isSchedulerEvent = guard<SchedulerEvent>('scheduler-event')
export const isOperatorEvent = guard<OperatorEvent>('operator-response#/$defs/OperatorEvent')
export const isOperatorResponse = guard<OperatorResponse>('operator-response')
export const isScenario = guard<Scenario>('scenario')
export const isHistory = guard<History>('history')
export const isFault = guard<Fault>('control#/$defs/Fault')
export const isReport = guard<Report>('report')

// Compiling is what costs: it waits until a schema is first asked for, and happens once.
const validators = new Map<SchemaReference, ValidateFunction>()
let ajv: Ajv2020 | undefined

function compiled(reference: SchemaReference): ValidateFunction {
  const known = validators.get(reference)
  if (known !== undefined) return known

  ajv ??= newAjv()
  const [name, definition = ''] = reference.split('#')
  const uri = `https://mesos-conformance.dev/schemas/${name}.schema.json`
  const validator = ajv.getSchema(definition === '' ? uri : `${uri}#${definition}`)
  if (validator === undefined) throw new Error(`There is no schema ${reference}`)
  validators.set(reference, validator)
  return validator
}

function newAjv(): Ajv2020 {
  const instance = new Ajv2020({
    strict: true,
    strictRequired: false,
    allErrors: true,
    discriminator: true,
    verbose: true,
    // Optimising the generated code takes longer than running it ever saves in one run.
    code: { optimize: false },
    // A test holds the schemas against the meta-schema, which is too slow to repeat at every start.
    validateSchema: false,
  })
  formats.default(instance, ['date-time'])
  instance.addKeyword('tsType')
  for (const schema of Object.values(schemas)) instance.addSchema(schema)
  return instance
}

export type { Violation }
