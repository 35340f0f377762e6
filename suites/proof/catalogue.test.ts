import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Statement } from '../../spec-schemas/types.ts'
import { rules } from '../catalogue.ts'
import { fateOf } from '../coverage.ts'
import { documents as readDocuments } from '../documents.ts'
import { duties } from '../framework/index.ts'

const root = new URL('../..', import.meta.url).pathname

const folder = join(root, 'fixtures/documents')
const documents = readDocuments()

const key = (document: string, section: string, number: number) =>
  `${document} | ${section} | ${number}`

describe('the catalogue', () => {
  it('has unique ids that equal the paths of their files', () => {
    const ids = rules.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(existsSync(join(root, 'suites', `${id}.ts`)), id).toBe(true)
  })

  it('keeps its ids and levels forever', () => {
    expect(rules.map(({ id, level }) => `${level} ${id}`)).toMatchSnapshot()
  })

  it('lists every rule that has a file', () => {
    const areas = [...new Set(rules.map(({ id }) => id.split('/')[0] ?? ''))]
    const files = areas.flatMap((area) =>
      readdirSync(join(root, 'suites', area))
        .filter((file) => readFileSync(join(root, 'suites', area, file), 'utf8').includes('rule({'))
        .map((file) => `${area}/${file.replace('.ts', '')}`),
    )
    expect(files.sort()).toEqual(rules.map(({ id }) => id).sort())
  })

  it('says each requirement in one sentence', () => {
    for (const { id, says } of rules) {
      expect(says, id).toMatch(/^[A-Z][^\n]*\.$/)
      expect(says.length, id).toBeLessThan(160)
    }
  })

  it('cites a statement for every MUST, and an observation or a statement for the others', () => {
    for (const { id, level, cites } of rules) {
      expect(cites.length, id).toBeGreaterThan(0)
      if (level === 'MUST')
        expect(
          cites.some((cite) => 'document' in cite),
          id,
        ).toBe(true)
    }
  })
})

describe('an observation', () => {
  const references = rules.flatMap(({ id, cites }) =>
    cites.flatMap((cite) => ('observed' in cite ? [{ id, reference: cite.reference ?? '' }] : [])),
  )

  it('names no file that the project does not have', () => {
    for (const { id, reference } of references) {
      for (const [path] of reference.matchAll(/[\w./-]+\.(?:md|json|ts)\b/g))
        expect(existsSync(join(root, path)), `${id}: ${path}`).toBe(true)
    }
  })

  it('is told in words where no recording shows it', () => {
    for (const { id, reference } of references) expect(reference, id).toMatch(/\.json$|\S \S/)
    for (const { id, reference } of references) expect(reference, id).not.toContain('§')
  })
})

describe('the statement index', () => {
  it('is all that there are files for', () => {
    const files = readdirSync(folder).filter((file) => file.endsWith('.json'))
    const names = documents.map(({ document }) => `${document}.json`)
    expect(names.sort()).toEqual(files.sort())
  })

  it.each([
    { name: 'rules', all: rules },
    { name: 'duties', all: duties },
  ] as const)('and the $name agree in both directions', ({ name, all }) => {
    const cited = all.flatMap(({ id, cites }) =>
      cites.flatMap((cite) =>
        'document' in cite ? [`${id} <- ${key(cite.document, cite.section, cite.statement)}`] : [],
      ),
    )
    const indexed = documents.flatMap(({ document, statements }) =>
      statements.flatMap(({ section, number, [name]: ids = [] }) =>
        ids.map((id) => `${id} <- ${key(document, section, number)}`),
      ),
    )
    expect(cited.sort()).toEqual(indexed.sort())
  })

  it('numbers the statements of each section without gaps', () => {
    for (const { document, statements } of documents) {
      const sections = group(statements)
      for (const [section, list] of sections) {
        const numbers = list.map(({ number }) => number)
        expect(numbers, `${document}, ${section}`).toEqual(numbers.map((_, index) => index + 1))
      }
    }
  })

  it('forgets no statement: a rule tests it, or it says why none does', () => {
    for (const { document, statements } of documents) {
      for (const statement of statements) {
        const { section, number, rules, duties = [], untested = '' } = statement
        const where = key(document, section, number)
        expect(fateOf(statement), where).not.toBe('forgotten')
        if (rules.length > 0) expect(untested, where).toBe('')
        else if (duties.length > 0) expect(untested, where).toMatch(/^(not yet: .+)?$/)
      }
    }
  })

  it('leaves no requirement to a rule that is still to come: a plan is no reason', () => {
    for (const { document, statements } of documents) {
      for (const statement of statements.filter(({ keyword }) => keyword === 'MUST')) {
        const where = key(document, statement.section, statement.number)
        expect(fateOf(statement), where).not.toBe('planned')
      }
    }
  })

  it('has a rule for every requirement of the three shared-volume documents', () => {
    for (const { document, statements } of documents) {
      if (!document.startsWith('shared-volumes')) continue
      for (const { section, number, keyword, rules } of statements) {
        if (keyword !== 'INFO')
          expect(rules.length, key(document, section, number)).toBeGreaterThan(0)
      }
    }
  })
})

function group(statements: readonly Statement[]): Map<string, Statement[]> {
  const sections = new Map<string, Statement[]>()
  for (const one of statements) {
    sections.set(one.section, [...(sections.get(one.section) ?? []), one])
  }
  return sections
}
