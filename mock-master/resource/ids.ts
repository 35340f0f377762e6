const MAX_BYTES = 255

/** Why an id (of a persistence, task, executor, framework, agent) is refused. */
export function idError(id: string): string | undefined {
  if (id === '') return 'ID must not be empty'
  if (Buffer.byteLength(id) > MAX_BYTES)
    return `ID must not be greater than ${MAX_BYTES} characters`
  if (id === '.' || id === '..') return `'${id}' is disallowed`
  return hasInvalidCharacter(id) ? `'${id}' contains invalid characters` : undefined
}

/** Control characters, and the separators of paths: ids become directories. */
function hasInvalidCharacter(id: string): boolean {
  for (const character of id) {
    const code = character.codePointAt(0) ?? 0
    if (code < 0x20 || code === 0x7f || character === '/' || character === '\\') return true
  }
  return false
}
