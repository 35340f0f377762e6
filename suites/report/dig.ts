/** Reading what came over the wire: nothing about its shape is taken for granted. */

export function dig(value: unknown, ...path: string[]): unknown {
  return path.reduce<unknown>(
    (current, key) => (isRecord(current) && Object.hasOwn(current, key) ? current[key] : undefined),
    value,
  )
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

export function listAt(value: unknown, ...path: string[]): unknown[] {
  const found = dig(value, ...path)
  return Array.isArray(found) ? found : []
}

export function textAt(value: unknown, ...path: string[]): string | undefined {
  const found = dig(value, ...path)
  return typeof found === 'string' ? found : undefined
}

export function numberAt(value: unknown, ...path: string[]): number | undefined {
  const found = dig(value, ...path)
  return typeof found === 'number' ? found : undefined
}
