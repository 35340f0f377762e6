import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { later, profileOf, profiles, reaches } from './profile.ts'

const profile = fc.constantFrom(...profiles.map(({ name }) => name))
const minor = fc.integer({ min: 1, max: 12 })

describe('profiles', () => {
  it.each([
    ['1.1.0', '1.1'],
    ['1.3.2', '1.2-1.3'],
    ['1.7.3', '1.4-1.7'],
    ['1.9.0', '1.8-1.9'],
    ['1.11.0', '1.10+'],
    ['1.12.0-rc1', '1.10+'],
    ['2.0', '1.10+'],
    ['1.0.1', undefined],
    ['0.28.2', undefined],
    ['HEAD', undefined],
  ])('%s is of %s', (version, expected) => {
    expect(profileOf(version)).toBe(expected)
  })

  it('a profile reaches what came before it, whatever is reported', () => {
    fc.assert(
      fc.property(profile, minor, (name, each) => {
        const from = profiles.find((one) => one.name === name)?.from ?? ''
        const wasThere = Number(from.split('.')[1]) >= each
        return !wasThere || reaches(name, `1.${each}`)
      }),
    )
  })

  it('within a profile the reported number decides', () => {
    expect(reaches('1.4-1.7', '1.6')).toBe(false)
    expect(reaches('1.4-1.7', '1.6', '1.5.0')).toBe(false)
    expect(reaches('1.4-1.7', '1.6', '1.7.1')).toBe(true)
  })

  it('the later of two profiles counts, and any is later than none', () => {
    fc.assert(
      fc.property(profile, profile, (one, other) => later(one, other) === later(other, one)),
    )
    expect(later(undefined, '1.1')).toBe('1.1')
    expect(later('1.1', undefined)).toBe('1.1')
  })
})
