import { refuseTask } from '../../operations/launch.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'launch/all-or-none',
  breaks: 'launch/independent',
  does: 'refuses every task of a LAUNCH for one that is invalid, as in a LAUNCH_GROUP',
  mutate: (parts) => ({
    ...parts,
    LAUNCH: {
      ...parts.LAUNCH,
      launch(operation, acceptance) {
        const tasks = operation.launch.task_infos ?? []
        const available = parts.LAUNCH.available(acceptance)
        const errors = tasks.map((task) => parts.LAUNCH.validate(task, available, acceptance))
        const error = errors.find((one) => one !== undefined)
        if (error === undefined) return parts.LAUNCH.launch(operation, acceptance)
        for (const task of tasks) refuseTask(task, acceptance, error)
      },
    },
  }),
} satisfies Mutant
