import type { Report as PlainReport, RuleReport as PlainRule } from '../../spec-schemas/types.ts'

/** A failure that the known-failures file declares: told, but not counted against the target. */
export interface Known {
  reason: string
  issue?: string
  /** The first day on which it counts again. */
  expires?: string
}

export type RuleReport = PlainRule & { known?: Known }
export type Report = Omit<PlainReport, 'rules'> & { rules: RuleReport[] }
