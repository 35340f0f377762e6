/** Form bodies and query strings, in libprocess' way: `&` and `;` separate, the last key wins. */

export type Form = ReadonlyMap<string, string>

/** Undefined where a value is malformed; `error` then says how. */
export type FormResult = { form: Form } | { error: string }

export function readForm(text: string): FormResult {
  const form = new Map<string, string>()
  for (const token of text.split(/[&;]/)) {
    if (token === '') continue
    const at = token.indexOf('=')
    const key = unescapeForm(at < 0 ? token : token.slice(0, at))
    if (key.error !== undefined) return { error: key.error }
    const value = unescapeForm(at < 0 ? '' : token.slice(at + 1))
    if (value.error !== undefined) return { error: value.error }
    form.set(key.text, value.text)
  }
  return { form }
}

type Unescaped = { text: string; error?: undefined } | { error: string }

/** `+` is a blank and `%XX` a byte; the bytes are UTF-8. */
function unescapeForm(escaped: string): Unescaped {
  const malformed = /%(?![0-9A-Fa-f]{2})/.exec(escaped)
  if (malformed) {
    const { index } = malformed
    return { error: `Malformed % escape in '${escaped}': '${escaped.slice(index, index + 3)}'` }
  }
  const spaced = escaped.replaceAll('+', ' ')
  if (!spaced.includes('%')) return { text: spaced }
  const bytes: Buffer[] = []
  for (const part of spaced.split(/(%[0-9A-Fa-f]{2})/)) {
    bytes.push(/^%../.test(part) ? Buffer.from(part.slice(1), 'hex') : Buffer.from(part))
  }
  return { text: Buffer.concat(bytes).toString('utf8') }
}
