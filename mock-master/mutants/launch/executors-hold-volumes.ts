import { isShared } from '../../resource/predicates.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'launch/executors-hold-volumes',
  breaks: 'launch/executor-volume',
  does: 'does not mind shared volumes among the resources of a custom executor',
  mutate: (parts) => ({
    ...parts,
    LAUNCH: {
      ...parts.LAUNCH,
      validate({ executor, ...task }, available, acceptance) {
        const resources = executor?.resources?.filter((one) => !isShared(one))
        const blind = executor && { ...executor, ...(resources && { resources }) }
        return parts.LAUNCH.validate(
          { ...task, ...(blind && { executor: blind }) },
          available,
          acceptance,
        )
      },
    },
  }),
} satisfies Mutant
