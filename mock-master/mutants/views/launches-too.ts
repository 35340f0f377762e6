import type { Mutant } from '../mutant.ts'

export default {
  id: 'views/launches-too',
  breaks: 'views/get-operations',
  does: 'lists launches among the operations',
  mutate: (parts) => ({
    ...parts,
    views: {
      ...parts.views,
      getOperations: (cluster, viewer) => {
        const tasks = [...cluster.frameworks.values()].flatMap(({ tasks }) => [...tasks.values()])
        const launches = tasks.map((task) => ({
          framework_id: { value: task.framework.id },
          agent_id: { value: task.agent.id },
          info: { type: 'LAUNCH' as const, launch: { task_infos: [task.info] } },
          latest_status: { state: 'OPERATION_FINISHED' as const },
          statuses: [],
          uuid: { value: cluster.random.uuid() },
        }))
        const { operations = [] } = parts.views.getOperations(cluster, viewer)
        return { operations: [...operations, ...launches] }
      },
    },
  }),
} satisfies Mutant
