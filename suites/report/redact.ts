/** Credentials never reach a report, even when what made it let them through. */

const secretHeader = /^(?:proxy-)?authorization$|cookie|token|secret|api-?key/i

export function withoutSecrets(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      secretHeader.test(name) ? '(redacted)' : value,
    ]),
  )
}

export function withoutCredentials(url: string): string {
  return url.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/?#]*@/i, '$1')
}
