export type Base64 = { ok: true; bytes: Uint8Array } | { ok: false; error: string }

/** Blanks are skipped and everything after the first `=` is ignored, as Mesos does. */
export function decodeBase64(text: string): Base64 {
  const digits = (text.split('=', 1)[0] ?? '').replace(/[ \t\n\v\f\r]/g, '')
  const bytes = Buffer.from(digits, 'utf8')
  const invalid = bytes.find((byte) => !isDigit(byte))
  if (invalid === undefined) return { ok: true, bytes: Buffer.from(digits, 'base64') }
  return { ok: false, error: `Invalid character '${Buffer.of(invalid).toString()}'` }
}

function isDigit(byte: number): boolean {
  return /[A-Za-z0-9+/]/.test(String.fromCharCode(byte))
}
