import { findVolume, takeVolume } from './another-framework.ts'
import { lurking } from './fault.ts'
import { occasionOfCall } from './occasion.ts'

/** The LAUNCH then comes with an offer that was rescinded, or of a volume that is gone. */
export default lurking('race-destroy', (parts, fault, strike) => ({
  ...parts,
  hear(cluster, framework, call) {
    const occasion = occasionOfCall(cluster, framework, call)
    const isLaunch = occasion.operation?.some((type) => type.startsWith('LAUNCH')) === true
    const named = fault.volume === undefined ? (occasion.volume ?? []) : [fault.volume]
    const [agent] = occasion.agent ?? []
    const [found] = named.flatMap((volume) => findVolume(cluster, { volume, agent }) ?? [])
    if (isLaunch && found !== undefined && strike(occasion)) {
      const other = takeVolume(cluster, found, (volume) => [
        { type: 'DESTROY', destroy: { volumes: [volume] } },
      ])
      cluster.parts.frameworks.remove(cluster, other)
    }
    return parts.hear(cluster, framework, call)
  },
}))
