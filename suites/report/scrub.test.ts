import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scrubbed } from './scrub.ts'

const secret = fc.stringMatching(/^[A-Za-z0-9+=]{8,24}$/)

describe('secrets', () => {
  it('are in nothing that was scrubbed, wherever a target echoes them', () => {
    fc.assert(
      fc.property(secret, fc.string(), fc.string(), (word, before, after) => {
        const told = `${before}${word}${after}`
        const value = { [told]: [told, { deep: { deeper: told } }], count: 1, none: null }
        const text = JSON.stringify(scrubbed(value, [word]))
        return !text.includes(JSON.stringify(word).slice(1, -1))
      }),
    )
  })

  it('leave everything else as it was', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(scrubbed(value, ['no-such-secret-anywhere'])).toEqual(value)
      }),
    )
  })

  it('that are hardly any are not searched for', () => {
    expect(scrubbed({ a: 'a' }, ['a', ''])).toEqual({ a: 'a' })
  })
})
