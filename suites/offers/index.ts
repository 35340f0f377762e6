// The rules of this area, in the order in which they are best read.
import type { Rule } from '../rule.ts'

export const rules: readonly Rule[] = []
