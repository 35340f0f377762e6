import { describe, expect, it } from 'vitest'
import { validate } from '../../../spec-schemas/validate.ts'
import { judgeFramework } from '../../conduct/judge.ts'
import { duties } from '../../framework/index.ts'
import { text } from '../../harness/read.ts'
import { faults } from './faults.ts'
import { author, tell } from './story.ts'

describe('a careful framework', () => {
  const history = tell()
  const report = judgeFramework(history)

  it('has a history as plays have', () => {
    expect(validate('history', history)).toEqual([])
    expect(validate('report', report)).toEqual([])
  })

  it.each(duties)('keeps $id, and exercises it', ({ id }) => {
    const found = report.rules.find((rule) => rule.id === id)
    expect(found).toMatchObject({ verdict: 'kept' })
  })

  it('is told so', () => {
    expect(report).toMatchObject({ verdict: 'conformant', subject: 'frameworks' })
  })

  it('does the same again', () => {
    expect(tell()).toEqual(history)
  })
})

describe('a report on one of several frameworks', () => {
  const fault = faults.find(({ breaks }) => breaks === 'framework/destroys-unused')
  const history = tell(fault)

  it('leaves out what others did', () => {
    expect(judgeFramework(history).verdict).toBe('non-conformant')
    expect(judgeFramework(history, { framework: 'neighbour' }).verdict).toBe('conformant')
  })

  it('takes an id for a name', () => {
    const subscribed = history.entries.find((entry) => entry.type === 'EVENT')
    const id = text(subscribed, 'event', 'subscribed', 'framework_id', 'value') ?? ''
    const byName = judgeFramework(history, { framework: author })
    expect(judgeFramework(history, { framework: id }).rules).toEqual(byName.rules)
  })

  it('says nothing of one that was never there', () => {
    expect(judgeFramework(history, { framework: 'unheard-of' })).toMatchObject({
      verdict: 'inconclusive',
      why: 'no framework is called unheard-of',
    })
  })
})

describe('a framework with one fault', () => {
  it.each(faults)('that $does breaks $breaks', ({ breaks, ...tamper }) => {
    const history = tell(tamper)
    expect(validate('history', history)).toEqual([])

    const report = judgeFramework(history, { framework: author })
    const found = report.rules.find(({ id }) => id === breaks)
    expect(found).toMatchObject({ verdict: 'broken' })
    if (found?.level === 'MUST') expect(report.verdict).toBe('non-conformant')
    expect(found?.counterexample?.expected).not.toBe(found?.counterexample?.actual)
  })

  it('is there for every duty', () => {
    expect(faults.map(({ breaks }) => breaks).sort()).toEqual(duties.map(({ id }) => id).sort())
  })
})
