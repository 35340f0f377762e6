import type { ErrorObject } from 'ajv'

export type Violation = {
  /** Where, in Mesos' own notation: `create.volumes[0].disk`; empty for the value itself. */
  path: string
  message: string
}

/** A hostile value may break a schema a million times; nobody reads more than this. */
const violationLimit = 20

/** Ajv's errors as sentences, without those that only follow from another. */
export function explain(errors: readonly ErrorObject[]): Violation[] {
  const telling = errors.filter(({ keyword, params }) => {
    const isAbsentTag = keyword === 'discriminator' && params.tagValue === undefined
    return keyword !== 'if' && !isAbsentTag
  })
  const seen = new Set<string>()
  const violations: Violation[] = []
  for (const error of telling.length === 0 ? errors : telling) {
    const violation = { path: pathOf(error.instancePath), message: messageOf(error) }
    const key = JSON.stringify(violation)
    if (seen.has(key)) continue
    seen.add(key)
    violations.push(violation)
    if (violations.length === violationLimit) break
  }
  return violations
}

function messageOf({ keyword, params, data, message }: ErrorObject): string {
  switch (keyword) {
    case 'required':
      return `"${params.missingProperty}" is missing`
    case 'additionalProperties':
      return `"${params.additionalProperty}" is not known here`
    case 'unevaluatedProperties':
      return `"${params.unevaluatedProperty}" is not known here`
    case 'type':
      return `must be ${withArticle(params.type)}, is ${withArticle(kindOf(data))}`
    case 'const':
      return `must be ${JSON.stringify(params.allowedValue)}, is ${short(data)}`
    case 'enum':
      return `must be one of ${params.allowedValues.join(', ')}, is ${short(data)}`
    case 'discriminator':
      return `"${params.tag}" names none of the variants: ${short(params.tagValue)}`
    case 'false schema':
      return 'must be absent'
    default:
      return message ?? `breaks "${keyword}"`
  }
}

/** `/create/volumes/0/disk` as `create.volumes[0].disk`. */
function pathOf(pointer: string): string {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((step, index) => (/^\d+$/.test(step) ? `[${step}]` : index === 0 ? step : `.${step}`))
    .join('')
}

function kindOf(data: unknown): string {
  if (data === null) return 'null'
  return Array.isArray(data) ? 'array' : typeof data
}

function withArticle(kind: string): string {
  if (kind === 'null' || kind === 'undefined') return kind
  return /^[aeiou]/.test(kind) ? `an ${kind}` : `a ${kind}`
}

function short(data: unknown): string {
  const text = JSON.stringify(data) ?? 'absent'
  return text.length <= 60 ? text : `${text.slice(0, 57)}…`
}
