// Findings about what became of an operation: it had to succeed, or it had to be refused.
import { broken, type Finding, kept } from '../rule.ts'
import type { OperationFact } from './timeline.ts'

export function outcomeOf({ outcome, message, status }: OperationFact): string {
  return outcome === 'finished' ? 'it succeeds' : `refused: ${message ?? `HTTP ${status ?? ''}`}`
}

/** @param expected what must come about, as a clause */
export function mustSucceed(fact: OperationFact, expected: string): Finding {
  return fact.outcome === 'finished'
    ? kept(fact.doneAt)
    : broken(fact.doneAt, expected, outcomeOf(fact))
}

/** @param because what is wrong with the operation, as a clause */
export function mustBeRefused(fact: OperationFact, because: string): Finding {
  return fact.outcome === 'refused'
    ? kept(fact.doneAt)
    : broken(fact.doneAt, `${fact.operation.type} is refused: ${because}`, outcomeOf(fact))
}
