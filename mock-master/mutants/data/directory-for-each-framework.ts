import { directory } from '../../agents/files.ts'
import { directoryOf } from '../../agents/operations.ts'
import type { Cluster } from '../../cluster.ts'
import { filesOf } from '../directories.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'data/directory-for-each-framework',
  breaks: 'data/another-framework-reads',
  does: 'keeps the files of a volume for each framework apart',
  mutate: (parts) => ({
    ...parts,
    LAUNCH: {
      ...parts.LAUNCH,
      launch(operation, acceptance) {
        const { cluster, agent, framework } = acceptance
        const own = ownIn(cluster)
        for (const volume of operation.launch.task_infos.flatMap(
          ({ resources = [] }) => resources,
        )) {
          const files = filesOf(agent, volume)
          if (files === undefined) continue
          const name = `${framework.id}\n${directoryOf(volume)}`
          const isFirst = ![...own.keys()].some((key) => key.endsWith(`\n${directoryOf(volume)}`))
          const mine = own.get(name) ?? (isFirst ? files : directory())
          own.set(name, mine)
          agent.machine.volumes.set(directoryOf(volume), mine)
        }
        parts.LAUNCH.launch(operation, acceptance)
      },
    },
  }),
} satisfies Mutant

const owned = new WeakMap<Cluster, Map<string, ReturnType<typeof directory>>>()

function ownIn(cluster: Cluster): Map<string, ReturnType<typeof directory>> {
  const own = owned.get(cluster) ?? new Map<string, ReturnType<typeof directory>>()
  owned.set(cluster, own)
  return own
}
