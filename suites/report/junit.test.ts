import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import type { Report } from './contract.ts'
import { isRed } from './judgement.ts'
import { junit } from './junit.ts'
import { poisoned, poisons, sample } from './testing/samples.ts'

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  isArray: (name) => ['testsuite', 'testcase', 'property'].includes(name),
})

interface Case {
  name: string
  classname: string
  failure?: { message: string; type: string; '#text': string }
  error?: { message: string; type: string }
  skipped?: { message: string }
  'system-out'?: string
}

interface Suite {
  name: string
  tests: string
  failures: string
  errors: string
  skipped: string
  testcase: Case[]
}

function parse(report: Report): Omit<Suite, 'testcase'> & { testsuite: Suite[] } {
  const xml = junit(report)
  expect(XMLValidator.validate(xml)).toBe(true)
  return parser.parse(xml).testsuites
}

function casesOf(report: Report): Case[] {
  return parse(report).testsuite.flatMap((suite) => suite.testcase)
}

describe('JUnit', () => {
  it('has a case a rule, in the suite of its area, and counts them right', () => {
    const report = sample('non-conformant')
    const suites = parse(report)
    expect(
      casesOf(report)
        .map((each) => each.name.split(':')[0])
        .sort(),
    ).toEqual(report.rules.map((rule) => rule.id).sort())
    for (const suite of suites.testsuite) {
      const has = (key: keyof Case) =>
        suite.testcase.filter((each) => each[key] !== undefined).length
      expect(suite.testcase.every((each) => each.name.startsWith(`${suite.name}/`))).toBe(true)
      expect(suite.testcase.every((each) => each.classname.endsWith(`.${suite.name}`))).toBe(true)
      expect([suite.tests, suite.failures, suite.errors, suite.skipped].map(Number)).toEqual([
        suite.testcase.length,
        has('failure'),
        has('error'),
        has('skipped'),
      ])
    }
    expect(suites).toMatchObject({ tests: '28', failures: '4', errors: '0', skipped: '4' })
  })

  it('is red exactly where the run is', () => {
    const report = sample('non-conformant')
    for (const rule of report.rules) {
      const found = casesOf(report).find((each) => each.name.startsWith(`${rule.id}:`))
      expect(found?.failure !== undefined || found?.error !== undefined).toBe(isRed(rule))
    }
  })

  it('carries the evidence, of a broken SHOULD too', () => {
    const cases = casesOf(sample('non-conformant'))
    const failure = cases.find((each) => each.name.startsWith('destroy/in-use'))?.failure
    expect(failure?.type).toBe('non-conformant')
    expect(failure?.message).toBe(
      'expected volume v1, in use by t1, outlives DESTROY; actual it is gone',
    )
    expect(failure?.['#text']).toContain('▸ 24 B ← UPDATE_OPERATION_STATUS OPERATION_FINISHED op-2')
    const should = cases.find((each) => each.name.startsWith('operator/destroy-text'))
    expect(should?.skipped?.message).toContain('broken, but only a SHOULD')
    expect(should?.['system-out']).toContain('409 Conflict')
  })

  it('is never green for a run that tested nothing', () => {
    const nothing = { ...sample('inconclusive'), rules: [] }
    expect(parse(nothing)).toMatchObject({ tests: '1', errors: '1' })
    expect(casesOf(nothing)[0]?.error?.message).toContain('refuses connections')
    expect(Number(parse(sample('inconclusive')).failures)).toBeGreaterThan(0)
    expect(parse(sample('conformant'))).toMatchObject({ failures: '0', errors: '0', skipped: '0' })
  })

  it.each(Object.keys(poisons))('stays well-formed with %s', (name) => {
    const cases = casesOf(poisoned(sample('non-conformant'), poisons[name] ?? ''))
    expect(cases).toHaveLength(28)
    expect(cases.filter((each) => each.failure !== undefined)).toHaveLength(4)
  })
})
