import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Report } from './contract.ts'
import { diff, diffText, isWorse } from './diff.ts'
import { verdicts } from './judgement.ts'
import { sample } from './testing/samples.ts'

/** Reports whose rules are some of the sample's, with any verdicts. */
const anyReport: fc.Arbitrary<Report> = fc
  .array(fc.record({ there: fc.boolean(), verdict: fc.constantFrom(...verdicts) }), {
    minLength: 28,
    maxLength: 28,
  })
  .map((choices) => {
    const report = sample('conformant')
    const rules = report.rules.flatMap((rule, index) => {
      const choice = choices[index]
      return choice?.there ? [{ ...rule, verdict: choice.verdict }] : []
    })
    return { ...report, rules }
  })

describe('diff', () => {
  it('puts every rule of either report into exactly one place', () => {
    fc.assert(
      fc.property(anyReport, anyReport, (before, after) => {
        const { broken, mended, changed, added, removed, same } = diff(before, after)
        const named = [...broken, ...mended, ...changed, ...added, ...removed].map(({ id }) => id)
        const all = new Set([...before.rules, ...after.rules].map(({ id }) => id))
        expect(new Set(named).size).toBe(named.length)
        expect(named.length + same).toBe(all.size)
      }),
    )
  })

  it('is mirrored when the reports are exchanged', () => {
    fc.assert(
      fc.property(anyReport, anyReport, (before, after) => {
        const [there, back] = [diff(before, after), diff(after, before)]
        expect(back.removed.map(({ id }) => id)).toEqual(there.added.map(({ id }) => id))
        expect(back.same).toBe(there.same)
        for (const change of there.mended) {
          expect(back.broken.map(({ id }) => id)).toContain(change.id)
        }
      }),
    )
  })

  it('finds nothing between a report and itself', () => {
    const report = sample('non-conformant')
    expect(diff(report, report)).toMatchObject({ broken: [], mended: [], changed: [], same: 28 })
    expect(isWorse(diff(report, report))).toBe(false)
  })

  it('tells the samples apart', () => {
    const [good, bad] = [sample('conformant'), sample('non-conformant')]
    expect(diffText(diff(good, bad))).toMatchSnapshot()
    expect(isWorse(diff(good, bad))).toBe(true)
    expect(isWorse(diff(bad, good))).toBe(false)
  })

  it('does not call a rule that is gone mended', () => {
    const bad = sample('non-conformant')
    const fewer = { ...bad, rules: bad.rules.filter((rule) => rule.verdict !== 'broken') }
    expect(diff(bad, fewer).mended).toEqual([])
    expect(diff(bad, fewer).removed).toHaveLength(4)
  })
})
