// Reads what a target sent without trusting its shape: a path that leads nowhere is undefined, never an exception.

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The value at a path of keys. */
export function get(value: unknown, ...path: string[]): unknown {
  let found: unknown = value
  for (const key of path) {
    if (!isObject(found) || !Object.hasOwn(found, key)) return undefined
    found = found[key]
  }
  return found
}

/** The string at a path of keys. */
export function text(value: unknown, ...path: string[]): string | undefined {
  const found = get(value, ...path)
  return typeof found === 'string' ? found : undefined
}

/** The objects of the list at a path of keys; empty when there is no list. */
export function list(value: unknown, ...path: string[]): Record<string, unknown>[] {
  const found = path.length === 0 ? value : get(value, ...path)
  return Array.isArray(found) ? found.filter(isObject) : []
}

/** Deeper than any message of Mesos; whoever walks through a value may do so recursively. */
const maxDepth = 100

/** The parsed text if it is a JSON object, and not absurdly deep. */
export function parseObject(json: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(json)
    return isObject(value) && !isDeeper(value, maxDepth) ? value : undefined
  } catch {
    return undefined
  }
}

/** Whether objects and lists are nested in more than so many levels. */
function isDeeper(value: object, levels: number): boolean {
  if (levels === 0) return true
  // Lists too have their items under keys; a loop over them makes no list of its own.
  for (const key in value) {
    const part: unknown = value[key as keyof typeof value]
    if (typeof part === 'object' && part !== null && isDeeper(part, levels - 1)) return true
  }
  return false
}
