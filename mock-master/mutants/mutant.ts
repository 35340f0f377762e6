import type { Parts } from '../parts.ts'

/** A fault that an implementer of a master could make: the reference with one part replaced. */
export interface Mutant {
  /** Equals the path of its file below `mutants/`. */
  readonly id: string
  /** The rule that must catch it. */
  readonly breaks: string
  /** What is wrong with it, as a clause: "forgets the tasks …". */
  readonly does: string
  mutate(parts: Parts): Parts
}
