import { isShared } from '../../resource/predicates.ts'
import { nameOf } from '../as-offered.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'launch/shown-to-users-only',
  breaks: 'launch/in-use-still-offered',
  does: 'offers a shared volume in use to the frameworks that use it only',
  mutate: (parts) => {
    const users = new Map<string, Set<string>>()
    return {
      ...parts,
      LAUNCH: {
        ...parts.LAUNCH,
        launch(operation, acceptance) {
          for (const { resources = [] } of operation.launch.task_infos ?? []) {
            for (const volume of resources.filter(isShared)) {
              const known = users.get(nameOf(volume)) ?? new Set()
              users.set(nameOf(volume), known.add(acceptance.framework.id))
            }
          }
          parts.LAUNCH.launch(operation, acceptance)
        },
      },
      allocator: {
        ...parts.allocator,
        understands: (framework, resource) =>
          parts.allocator.understands(framework, resource) &&
          (!isShared(resource) || users.get(nameOf(resource))?.has(framework.id) !== false),
      },
    }
  },
} satisfies Mutant
