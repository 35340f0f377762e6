import { Aborted } from '../../http/door.ts'
import type { Parts } from '../../parts.ts'

/** A master that dies of something: from then on nobody gets an answer. */
export function dying(when: (parts: Parts, die: () => never) => Partial<Parts>) {
  return (parts: Parts): Parts => {
    let isDead = false
    const die = (): never => {
      isDead = true
      throw new Aborted('the master has died')
    }
    const fragile = { ...parts, ...when(parts, die) }
    return {
      ...fragile,
      http: {
        ...fragile.http,
        around: (exchange, answerTo) => (isDead ? die() : fragile.http.around(exchange, answerTo)),
      },
    }
  }
}
