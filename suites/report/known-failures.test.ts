import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { baseline } from './baseline.ts'
import type { Report } from './contract.ts'
import { excuse } from './excuse.ts'
import { isRed, verdicts } from './judgement.ts'
import { junit } from './junit.ts'
import { parseKnownFailures } from './known-failures.ts'
import { poisoned, poisons, sample } from './testing/samples.ts'

const catalogue = sample('conformant').rules.map((rule) => rule.id)

function excused(report: Report, yaml: string, today = '2026-06-01') {
  return excuse(report, parseKnownFailures(yaml), { today, catalogue })
}

function entry(rule: string, more = ''): string {
  return `- rule: ${rule}\n  reason: we know\n${more}`
}

describe('baseline', () => {
  it('makes any report pass that is not in error, and only just', () => {
    const anyVerdicts = fc.array(fc.constantFrom(...verdicts.slice(1)), {
      minLength: 28,
      maxLength: 28,
    })
    fc.assert(
      fc.property(anyVerdicts, (chosen) => {
        const conformant = sample('conformant')
        const rules = conformant.rules.map((rule, index) => ({
          ...rule,
          verdict: chosen[index] ?? 'kept',
        }))
        const verdict = rules.some(isRed) ? 'non-conformant' : 'conformant'
        const { report, problems } = excused(
          { ...conformant, rules, verdict },
          baseline({ ...conformant, rules }),
        )
        expect(problems).toEqual([])
        expect(report.verdict).toBe('conformant')
        expect(report.rules.some(isRed)).toBe(false)
      }),
    )
  })

  it('keeps what was written by hand', () => {
    const former = parseKnownFailures(
      entry('destroy/in-use', '  issue: https://issues.example/1\n  expires: 2027-01-01\n'),
    )
    const again = parseKnownFailures(baseline(sample('non-conformant'), former.failures))
    const kept = again.failures.find(({ rule }) => rule === 'destroy/in-use')
    expect(kept).toMatchObject({
      reason: 'we know',
      issue: 'https://issues.example/1',
      expires: '2027-01-01',
    })
    expect(again.failures.map(({ rule }) => rule)).not.toContain('data/gone')
  })

  it.each(Object.keys(poisons))('can be read again with %s', (name) => {
    const report = poisoned(sample('non-conformant'), poisons[name] ?? '')
    const read = parseKnownFailures(baseline(report))
    expect(read.problems).toEqual([])
    expect(read.failures).toHaveLength(5)
  })
})

describe('excuse', () => {
  it('counts a known failure no longer, but tells it', () => {
    const one = excused(sample('non-conformant'), entry('destroy/in-use'))
    expect(one.problems).toEqual([])
    expect(one.report.verdict).toBe('non-conformant')
    expect(one.report.rules.find(({ id }) => id === 'destroy/in-use')?.known?.reason).toBe(
      'we know',
    )
    const all = excused(sample('non-conformant'), baseline(sample('non-conformant')))
    expect(all.report).toMatchObject({
      verdict: 'conformant',
      why: 'Nothing failed but 5 known failures.',
    })
    expect(junit(all.report)).not.toContain('<failure')
  })

  it.each([
    [
      'a rule that is kept',
      entry('destroy/unused'),
      'line 1: destroy/unused is kept: remove its entry',
    ],
    [
      'a rule that does not exist',
      entry('destroy/nothing'),
      'line 1: there is no rule destroy/nothing',
    ],
    ['another verdict', entry('data/gone'), 'line 1: data/gone is not-applicable, not broken'],
    [
      'an expiry that has come',
      entry('destroy/in-use', '  expires: 2026-06-01\n'),
      'line 1: the entry of destroy/in-use expired on 2026-06-01',
    ],
    [
      'a rule twice',
      entry('destroy/in-use') + entry('destroy/in-use'),
      'line 3: destroy/in-use is listed twice',
    ],
  ])('fails the run for %s', (_name, yaml, problem) => {
    const { report, problems } = excused(sample('non-conformant'), yaml)
    expect(problems).toEqual([problem])
    expect(report.verdict).toBe('non-conformant')
    expect(report.warnings).toContain(`known failures: ${problem}`)
    expect(excused(sample('conformant'), entry('destroy/unused')).report.verdict).toBe(
      'non-conformant',
    )
  })

  it('minds no rule that the run left out', () => {
    const report = sample('conformant')
    const rules = report.rules.filter(({ id }) => id !== 'destroy/in-use')
    expect(excused({ ...report, rules }, entry('destroy/in-use')).problems).toEqual([])
  })

  it('never makes a run conformant that failed or tested nothing', () => {
    for (const verdict of ['error', 'inconclusive'] as const) {
      const report = { ...sample('non-conformant'), verdict }
      expect(excused(report, baseline(report)).report.verdict).toBe(verdict)
    }
  })

  it('excuses no error of the harness', () => {
    const report = sample('non-conformant')
    const rules = report.rules.map((rule) =>
      rule.id === 'destroy/in-use' ? { ...rule, verdict: 'error' as const } : rule,
    )
    const after = excused({ ...report, rules }, entry('destroy/in-use'))
    expect(after.report.rules.some((rule) => rule.id === 'destroy/in-use' && isRed(rule))).toBe(
      true,
    )
  })
})

describe('a file that is wrong', () => {
  it.each([
    ['rule: x', 'the file must be a list'],
    ['- x', 'line 1: an entry must be a mapping'],
    ['- reason: x', 'line 1: rule is missing'],
    ['- rule: a/b', 'line 1: a/b has no reason'],
    ['- rule: a/b\n  reason: ""', 'line 1: reason must be text'],
    ['- rule: a/b\n  reson: x', 'line 1: unknown key "reson"'],
    ['- rule: a/b\n  reason: x\n  expires: soon', 'line 1: expires must be a date like 2026-12-31'],
    [
      '- rule: a/b\n  reason: x\n  expires: 2026-02-30',
      'line 1: expires must be a date like 2026-12-31',
    ],
    ['- rule: a/b\n  reason: x\n  issue: javascript:1', 'line 1: issue must be a link'],
    ['\n- rule: a/b\n  reason: x\n  verdict: kept', 'line 2: verdict must be broken or untested'],
  ])('%j', (yaml, problem) => {
    expect(parseKnownFailures(yaml).problems).toEqual([problem])
  })

  it('says where YAML itself is broken', () => {
    expect(parseKnownFailures('- rule: a/b\n  reason: "x').problems[0]).toMatch(/^line 2: /)
    expect(parseKnownFailures('- rule: a\n  rule: b').problems[0]).toMatch(/^line 2: .*unique/)
  })

  it('is empty, or any text, without a throw', () => {
    expect(parseKnownFailures('')).toEqual({ failures: [], problems: [] })
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(Array.isArray(parseKnownFailures(text).problems)).toBe(true)
      }),
    )
  })
})
