import type { Report, RuleReport } from '../contract.ts'
import { Markup } from './markup.ts'

/** A shape for each verdict, so that none is told by its colour alone. */
const shapes: Record<RuleReport['verdict'] | Report['verdict'], string> = {
  kept: '<path d="M4 8.5l2.7 2.7L12 5.5"/>',
  conformant: '<path d="M4 8.5l2.7 2.7L12 5.5"/>',
  broken: '<path d="M4.5 4.5l7 7m0-7l-7 7"/>',
  'non-conformant': '<path d="M4.5 4.5l7 7m0-7l-7 7"/>',
  untested: '<circle cx="8" cy="8" r="4.5" stroke-dasharray="2 2"/>',
  inconclusive: '<circle cx="8" cy="8" r="4.5" stroke-dasharray="2 2"/>',
  'not-applicable': '<path d="M4.5 8h7"/>',
  error: '<path d="M8 4v5M8 11.4v.2"/>',
}

export function icon(verdict: keyof typeof shapes): Markup {
  return new Markup(`<svg viewBox="0 0 16 16" aria-hidden="true">${shapes[verdict] ?? ''}</svg>`)
}
