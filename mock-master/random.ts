/** A seeded generator: the only source of chance in a cluster, so the same seed gives the same run. */
export interface Random {
  /** An integer in [0, bound). */
  below(bound: number): number
  bytes(count: number): Uint8Array
  /** An RFC 4122 version 4 uuid in its text form. */
  uuid(): string
  shuffle<T>(items: readonly T[]): T[]
}

export function seeded(seed: number): Random {
  let state = seed >>> 0

  // mulberry32: small, fast, and good enough for ids and orders.
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  const below = (bound: number): number => Math.floor((next() / 0x1_0000_0000) * bound)
  const bytes = (count: number): Uint8Array => Uint8Array.from({ length: count }, () => below(256))

  return {
    below,
    bytes,
    uuid() {
      const raw = bytes(16)
      raw[6] = ((raw[6] ?? 0) & 0x0f) | 0x40
      raw[8] = ((raw[8] ?? 0) & 0x3f) | 0x80
      const hex = Buffer.from(raw).toString('hex')
      return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
    },
    shuffle(items) {
      const shuffled = [...items]
      for (let last = shuffled.length - 1; last > 0; last--) {
        const other = below(last + 1)
        const held = shuffled[last]
        const taken = shuffled[other]
        if (held === undefined || taken === undefined) continue
        shuffled[last] = taken
        shuffled[other] = held
      }
      return shuffled
    },
  }
}

/** The base64 of the 16 bytes of a uuid, as statuses carry it. */
export const uuidBytes = (uuid: string): string =>
  Buffer.from(uuid.replaceAll('-', ''), 'hex').toString('base64')
