/** So short a secret would be found everywhere; it protects nothing anyway. */
const least = 4

/** Replaces secrets wherever they stand in a value, be it that a target echoes what it was sent. */
export function scrubbed<T>(value: T, secrets: readonly string[]): T {
  const known = secrets.filter((one) => one.length >= least)
  return known.length === 0 ? value : (walk(value, known) as T)
}

export function scrubbedText(text: string, secrets: readonly string[]): string {
  return secrets
    .filter((one) => one.length >= least)
    .reduce((rest, secret) => rest.replaceAll(secret, '(redacted)'), text)
}

function walk(value: unknown, secrets: readonly string[]): unknown {
  if (typeof value === 'string') return scrubbedText(value, secrets)
  if (Array.isArray(value)) return value.map((one) => walk(one, secrets))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [scrubbedText(key, secrets), walk(one, secrets)]),
  )
}
