// The rules of this area, in the order in which they are best read.
import type { Rule } from '../rule.ts'
import anotherFrameworkReads from './another-framework-reads.ts'
import destroyRemovesFiles from './destroy-removes-files.ts'
import mountedAtContainerPath from './mounted-at-container-path.ts'
import outlivesFramework from './outlives-framework.ts'
import outlivesTask from './outlives-task.ts'
import ownPath from './own-path.ts'
import refusedDestroyKeeps from './refused-destroy-keeps.ts'
import resizeKeepsFiles from './resize-keeps-files.ts'
import rolesApart from './roles-apart.ts'
import volumesApart from './volumes-apart.ts'

export const rules: readonly Rule[] = [
  mountedAtContainerPath,
  outlivesTask,
  anotherFrameworkReads,
  ownPath,
  outlivesFramework,
  refusedDestroyKeeps,
  resizeKeepsFiles,
  destroyRemovesFiles,
  volumesApart,
  rolesApart,
]
