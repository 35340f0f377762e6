import { authenticate, challenge, type Realm } from '../auth/basic.ts'
import type { Authentication } from '../flags.ts'
import { bare } from './answers.ts'
import type { Exchange, HttpAnswer } from './exchange.ts'

/** Who asks: a principal where the realm is guarded, nobody in particular where it is not. */
export type Caller = { principal?: string }

const guardOf = {
  'mesos-master-scheduler': 'frameworks',
  'mesos-master-readwrite': 'readwrite',
  'mesos-master-readonly': 'readonly',
} as const satisfies Record<Realm, keyof Authentication>

/** Credentials are looked at only where they are asked for: elsewhere even good ones name nobody. */
export function callerOf(
  exchange: Exchange,
  realm: Realm | undefined,
  authentication: Authentication,
): Caller | HttpAnswer {
  if (realm === undefined || !authentication[guardOf[realm]]) return {}
  const principal = authenticate(exchange.header('authorization'), authentication.credentials)
  if (principal === undefined) return bare(401, { 'www-authenticate': challenge(realm) })
  return { principal }
}
