// What of the documents the rules test, section by section.
import type { DocumentEntry, Statement } from '../spec-schemas/types.ts'

/**
 * `tested` by a rule, or by a duty of frameworks; `excused` with the reason why nothing outside a master decides it;
 * `planned`, for rules that are not there yet; or `forgotten`.
 */
export type Fate = 'tested' | 'excused' | 'planned' | 'forgotten'

export interface SectionCoverage {
  section: string
  /** Of its MUST statements. */
  must: Record<Fate, number>
  statements: readonly Statement[]
}

export interface DocumentCoverage {
  document: DocumentEntry
  must: Record<Fate, number>
  sections: readonly SectionCoverage[]
}

export function coverage(documents: readonly DocumentEntry[]): DocumentCoverage[] {
  return documents.map((document) => ({
    document,
    must: countMusts(document.statements),
    sections: [...bySection(document.statements)].map(([section, statements]) => ({
      section,
      must: countMusts(statements),
      statements,
    })),
  }))
}

export function fateOf({ rules, duties = [], untested = '' }: Statement): Fate {
  // A duty says nothing of a rule that is yet to come.
  if (rules.length > 0 || (duties.length > 0 && untested === '')) return 'tested'
  // `npm run index` writes the latter where nobody has said anything.
  if (untested === '' || untested === 'no rule tests it yet') return 'forgotten'
  // A plan is no reason.
  return untested.startsWith('not yet') ? 'planned' : 'excused'
}

export function countMusts(statements: readonly Statement[]): Record<Fate, number> {
  const counts = { tested: 0, excused: 0, planned: 0, forgotten: 0 }
  for (const statement of statements) {
    if (statement.keyword === 'MUST') counts[fateOf(statement)]++
  }
  return counts
}

function bySection(statements: readonly Statement[]): Map<string, Statement[]> {
  const sections = new Map<string, Statement[]>()
  for (const statement of statements) {
    sections.set(statement.section, [...(sections.get(statement.section) ?? []), statement])
  }
  return sections
}
