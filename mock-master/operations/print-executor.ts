import type { ExecutorInfo } from '../../spec-schemas/types.ts'

/** An executor in protobuf's text format, roughly: field by field, messages in braces. */
export const printExecutor = (executor: ExecutorInfo): string => printFields(executor, '')

function printFields(message: object, indent: string): string {
  let text = ''
  for (const [name, value] of Object.entries(message)) {
    for (const item of Array.isArray(value) ? value : [value]) {
      text += printField(name, item, indent)
    }
  }
  return text
}

function printField(name: string, value: unknown, indent: string): string {
  if (value === undefined || value === null) return ''
  if (typeof value !== 'object') {
    return `${indent}${name}: ${typeof value === 'string' && !isEnum(value) ? JSON.stringify(value) : value}\n`
  }
  return `${indent}${name} {\n${printFields(value, `${indent}  `)}${indent}}\n`
}

const isEnum = (value: string): boolean =>
  /^(CUSTOM|DEFAULT|SCALAR|RANGES|SET|DYNAMIC|STATIC|RW|RO)$/.test(value)
