import type { Cluster, Framework } from '../cluster.ts'
import { accident } from './accident.ts'

export default accident('cut-stream', {
  target(cluster, { framework, role }, occasion) {
    const listening = [...cluster.streams.values()].filter(
      ({ id, info, roles }) =>
        (occasion === undefined || occasion.framework?.includes(id)) &&
        (framework === undefined || framework === id || framework === info.name) &&
        (role === undefined || roles.has(role)),
    )
    return listening.length === 0 ? undefined : listening
  },

  happen(cluster, _fault, frameworks) {
    for (const framework of frameworks) cut(cluster, framework)
  },
})

function cut(cluster: Cluster, framework: Framework): void {
  const { streamId } = framework
  if (streamId === undefined) return
  cluster.outbox.push({ close: streamId })
  cluster.parts.frameworks.disconnect(cluster, framework)
}
