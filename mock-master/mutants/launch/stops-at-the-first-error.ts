import type { Mutant } from '../mutant.ts'

export default {
  id: 'launch/stops-at-the-first-error',
  breaks: 'launch/independent',
  does: 'refuses whatever comes after a task that it refused',
  mutate: (parts) => {
    const failed = new WeakSet<object>()
    return {
      ...parts,
      LAUNCH: {
        ...parts.LAUNCH,
        validate(task, available, acceptance) {
          if (failed.has(acceptance)) return 'A task before it was invalid'
          const error = parts.LAUNCH.validate(task, available, acceptance)
          if (error !== undefined) failed.add(acceptance)
          return error
        },
      },
    }
  },
} satisfies Mutant
