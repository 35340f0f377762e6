import type { Mutant } from '../mutant.ts'
import cleansUpAfterFrameworks from './cleans-up-after-frameworks.ts'
import directoryById from './directory-by-id.ts'
import directoryByPath from './directory-by-path.ts'
import directoryForEachFramework from './directory-for-each-framework.ts'
import directoryForEachRole from './directory-for-each-role.ts'
import emptiesFreeVolumes from './empties-free-volumes.ts'
import filesOfTheTask from './files-of-the-task.ts'
import formatsWhenGrowing from './formats-when-growing.ts'
import formatsWhenShrinking from './formats-when-shrinking.ts'
import leavesFilesBehind from './leaves-files-behind.ts'
import notMounted from './not-mounted.ts'
import pathById from './path-by-id.ts'
import pathOfCreate from './path-of-create.ts'
import removesThenRefuses from './removes-then-refuses.ts'

export const mutants: readonly Mutant[] = [
  cleansUpAfterFrameworks,
  directoryById,
  directoryByPath,
  directoryForEachFramework,
  directoryForEachRole,
  emptiesFreeVolumes,
  filesOfTheTask,
  formatsWhenGrowing,
  formatsWhenShrinking,
  leavesFilesBehind,
  notMounted,
  pathById,
  pathOfCreate,
  removesThenRefuses,
]
