import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Report } from './contract.ts'
import { formats } from './index.ts'
import { isRed } from './judgement.ts'
import { wantsColors } from './paint.ts'
import { poisoned, poisons, sample } from './testing/samples.ts'

const names = ['conformant', 'non-conformant', 'inconclusive'] as const

function render(format: string, report: Report, options = {}): string {
  const found = formats.find(({ name }) => name === format)
  if (found === undefined) throw new Error(`no format ${format}`)
  return found.render(report, options)
}

it('says on a terminal once what is so of many rules for one reason', () => {
  const report = sample('inconclusive')
  const [rule] = report.rules
  const reason = 'GET /version: ECONNREFUSED'
  const rules = Array.from({ length: 40 }, (_, index) => ({
    ...rule,
    id: `destroy/rule-${index}`,
    verdict: 'untested',
    reason,
  })) as Report['rules']
  const lines = render('text', { ...report, rules }).split('\n')
  expect(lines.filter((line) => line.includes(reason))).toEqual([
    expect.stringMatching(/40 rules {2}untested: GET/),
  ])
})

describe('every format', () => {
  it('has a name and a file of its own', () => {
    expect(formats.map(({ name, file }) => `${name} ${file}`)).toMatchInlineSnapshot(`
      [
        "json report.json",
        "text report.txt",
        "junit junit.xml",
        "html report.html",
        "markdown summary.md",
        "tap report.tap",
        "badge badge.json",
        "har counterexamples.har",
      ]
    `)
    expect(new Set(formats.map(({ file }) => file)).size).toBe(formats.length)
  })

  it('is a pure function of the report', () => {
    for (const { render: make } of formats) {
      for (const name of names) {
        const report = sample(name)
        expect(make(report)).toBe(make(report))
        expect(report).toEqual(sample(name))
      }
    }
  })

  it.each(Object.keys(poisons))('is harmless and of bounded size with %s', (name) => {
    const poison = poisons[name] ?? ''
    const report = poisoned(sample('non-conformant'), poison)
    for (const { name: format, render: make } of formats) {
      const made = make(report)
      // What is kept as data, byte for byte, is JSON; whoever shows it escapes it.
      if (format === 'json' || format === 'har') {
        expect(() => JSON.parse(made)).not.toThrow()
        continue
      }
      expect(/[^\P{Cc}\t\n]/u.test(made)).toBe(false)
      expect(/[\u202a-\u202e\u2066-\u2069]/u.test(made)).toBe(false)
      expect(Buffer.byteLength(made), format).toBeLessThan(1_000_000)
      if (format === 'html' || format === 'junit') expect(made).not.toMatch(/<(?:img|b)\b/)
    }
  })
})

describe('text', () => {
  it('tells what failed first, and the verdict last', () => {
    const lines = render('text', sample('non-conformant')).trimEnd().split('\n')
    expect(lines[0]).toBe('✖ offers/opt-in  MUST broken  26 of 26 findings')
    expect(lines.at(-1)).toBe('non-conformant: 3 MUST rules are broken and 1 could not be tested.')
    expect(lines).toContain('  ▸ 24 B ← UPDATE_OPERATION_STATUS OPERATION_FINISHED op-2')
    expect(lines).toContain('all         20               3         1       4      ·')
  })

  it('matches its snapshot for one violation', () => {
    const report = sample('non-conformant')
    const rules = report.rules.filter((rule) => rule.id === 'destroy/in-use')
    expect(render('text', { ...report, rules })).toMatchSnapshot()
  })

  it('has colours only when asked, and says the same with them', () => {
    const report = sample('non-conformant')
    const escapes = new RegExp(`${String.fromCodePoint(0x1b)}\\[\\d+m`, 'g')
    const colored = render('text', report, { colors: true })
    expect(colored).toMatch(escapes)
    expect(colored.replace(escapes, '')).toBe(render('text', report))
  })

  it('respects NO_COLOR', () => {
    expect(wantsColors({}, true)).toBe(true)
    expect(wantsColors({}, false)).toBe(false)
    expect(wantsColors({ NO_COLOR: '1', FORCE_COLOR: '1' }, true)).toBe(false)
    expect(wantsColors({ NO_COLOR: '' }, true)).toBe(true)
    expect(wantsColors({ FORCE_COLOR: '1' }, false)).toBe(true)
  })
})

describe('TAP', () => {
  it.each(names)('has a plan, a point a rule, and YAML that parses: %s', (name) => {
    const report = sample(name)
    const lines = render('tap', report).split('\n')
    expect(lines[0]).toBe('TAP version 14')
    expect(lines).toContain(`1..${report.rules.length}`)
    const points = lines.filter((line) => /^(not )?ok /.test(line))
    expect(points).toHaveLength(report.rules.length)
    report.rules.forEach((rule, index) => {
      const point = points[index] ?? ''
      expect(point).toMatch(new RegExp(`^(not )?ok ${index + 1} - ${rule.id}: `))
      const fails = point.startsWith('not ok') && !/(?<!\\)# TODO/.test(point)
      expect(fails).toBe(isRed(rule))
    })
    for (const [, yaml = ''] of lines.join('\n').matchAll(/\n {2}---\n(.*?)\n {2}\.\.\.\n/gs)) {
      expect(parse(yaml.replace(/^ {2}/gm, ''))).toHaveProperty('verdict')
    }
  })

  it.each(Object.keys(poisons))('keeps its count of points with %s', (name) => {
    const report = poisoned(sample('non-conformant'), poisons[name] ?? '')
    const lines = render('tap', report).split('\n')
    expect(lines.filter((line) => /^(not )?ok /.test(line))).toHaveLength(28)
    expect(lines.filter((line) => /^1\.\./.test(line))).toHaveLength(1)
    expect(lines.some((line) => line.startsWith('Bail out!'))).toBe(false)
  })

  it('bails out where a count of cases would be green', () => {
    expect(render('tap', { ...sample('inconclusive'), rules: [] })).toMatch(
      /^Bail out! inconclusive: /m,
    )
  })
})

describe('Markdown', () => {
  it('holds verdict, table, evidence and replay', () => {
    const made = render('markdown', sample('non-conformant'))
    expect(made).toMatch(/^## ❌ non-conformant\n/)
    expect(made).toContain('| destroy | 4 |  |  | 1 |  |')
    expect(made).toContain('5  B: ACCEPT { DESTROY v1 }')
    expect(made).toContain('▸ B ← UPDATE_OPERATION_STATUS OPERATION_FINISHED op-2')
    expect(made).toContain('`npx mesos-conformance replay')
  })
})

describe('badge', () => {
  it.each(names)('tells the verdict: %s', (name) => {
    expect(JSON.parse(render('badge', sample(name)))).toMatchSnapshot()
  })
})

describe('HAR', () => {
  it('has a page a counterexample, and the stream as the answer to SUBSCRIBE', () => {
    const { log } = JSON.parse(render('har', sample('non-conformant')))
    expect(log.version).toBe('1.2')
    expect(log.pages).toHaveLength(4)
    expect(log.entries.length).toBeGreaterThan(20)
    const subscribe = log.entries.find((entry: { request: { postData?: { text: string } } }) =>
      entry.request.postData?.text.includes('SUBSCRIBE'),
    )
    expect(subscribe.request.url).toBe('http://master.example:5050/api/v1/scheduler')
    expect(subscribe.response.content.text.split('\n').map(JSON.parse)[0].type).toBe('SUBSCRIBED')
  })

  it('can be of one rule, and holds no credentials', () => {
    const report = sample('non-conformant')
    for (const rule of report.rules) {
      for (const entry of rule.counterexample?.history.entries ?? []) {
        if (entry.type === 'REQUEST') entry.request.headers = { Authorization: 'Basic c2VjcmV0' }
      }
    }
    const one = render('har', report, { rule: 'operator/destroy-text' })
    expect(JSON.parse(one).log.pages).toHaveLength(1)
    for (const { name, render: make } of formats) {
      if (name !== 'json') expect(make(report)).not.toContain('c2VjcmV0')
    }
  })
})
