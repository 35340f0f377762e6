import type { Mutant } from '../mutant.ts'

export default {
  id: 'destroy/stops-the-accept',
  breaks: 'destroy/refused-next-runs',
  does: 'refuses the rest of an ACCEPT once one of its operations was refused',
  mutate: (parts) => {
    let failed = false
    return {
      ...parts,
      calls: {
        ...parts.calls,
        ACCEPT(cluster, framework, call) {
          failed = false
          return parts.calls.ACCEPT(cluster, framework, call)
        },
      },
      DESTROY: {
        ...parts.DESTROY,
        validate(operation, context) {
          const refusal = parts.DESTROY.validate(operation, context)
          failed ||= refusal !== undefined
          return refusal
        },
      },
      LAUNCH: {
        ...parts.LAUNCH,
        validate: (task, available, acceptance) =>
          failed
            ? 'An operation before it was refused'
            : parts.LAUNCH.validate(task, available, acceptance),
      },
    }
  },
} satisfies Mutant
