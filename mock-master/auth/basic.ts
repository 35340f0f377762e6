/** HTTP basic authentication, as strict as libprocess: exact scheme, no second colon. */

export interface Credential {
  principal: string
  secret: string
}

export type Realm = 'mesos-master-scheduler' | 'mesos-master-readwrite' | 'mesos-master-readonly'

/** The principal behind an `Authorization` header; undefined when it proves nobody. */
export function authenticate(
  header: string | undefined,
  credentials: readonly Credential[],
): string | undefined {
  const [scheme, token, ...rest] = header?.split(' ') ?? []
  if (scheme !== 'Basic' || token === undefined || rest.length > 0) return undefined
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(token)) return undefined

  const [principal, secret, ...more] = Buffer.from(token, 'base64').toString('utf8').split(':')
  if (secret === undefined || more.length > 0) return undefined
  const known = credentials.some((each) => each.principal === principal && each.secret === secret)
  return known ? principal : undefined
}

export const challenge = (realm: Realm): string => `Basic realm="${realm}"`
