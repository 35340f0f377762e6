import { Resources } from '../../resources.ts'
import { nameOf } from '../as-offered.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'launch/one-task-per-accept',
  breaks: 'launch/several-in-one-accept',
  does: 'lets one ACCEPT launch one task on each shared volume',
  mutate: (parts) => {
    const taken = new WeakMap<object, Set<string>>()
    return {
      ...parts,
      LAUNCH: {
        ...parts.LAUNCH,
        validate(task, available, acceptance) {
          const names = taken.get(acceptance) ?? new Set<string>()
          taken.set(acceptance, names)
          const wanted = [...Resources.of(task.resources ?? []).shared].map(nameOf)
          if (wanted.some((name) => names.has(name))) return 'The volume is taken'
          const error = parts.LAUNCH.validate(task, available, acceptance)
          if (error === undefined) for (const name of wanted) names.add(name)
          return error
        },
      },
    }
  },
} satisfies Mutant
