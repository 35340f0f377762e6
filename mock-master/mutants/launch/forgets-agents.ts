import type { Mutant } from '../mutant.ts'

export default {
  id: 'launch/forgets-agents',
  breaks: 'launch/same-agent',
  does: 'launches a task on the agent of the offer, whichever agent the task names',
  mutate: (parts) => ({
    ...parts,
    LAUNCH: {
      ...parts.LAUNCH,
      launch(operation, acceptance) {
        const agent_id = { value: acceptance.agent.id }
        const task_infos = operation.launch.task_infos?.map((task) => ({ ...task, agent_id })) ?? []
        parts.LAUNCH.launch({ ...operation, launch: { task_infos } }, acceptance)
      },
    },
  }),
} satisfies Mutant
