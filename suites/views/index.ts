// The rules of this area, in the order in which they are best read.
import type { Rule } from '../rule.ts'
import updatedFramework from './updated-framework.ts'

export const rules: readonly Rule[] = [updatedFramework]
