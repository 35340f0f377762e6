import { findVolume, takeVolume } from './another-framework.ts'
import { lurking } from './fault.ts'
import { occasionOfCall } from './occasion.ts'

/** The LAUNCH then comes with an offer that was rescinded, or of a volume that is gone. */
export default lurking('race-destroy', (parts, fault, strike) => ({
  ...parts,
  hear(cluster, framework, call) {
    const occasion = occasionOfCall(cluster, framework, call)
    const isLaunch = occasion.operation?.some((type) => type.startsWith('LAUNCH')) === true
    const volume = fault.volume ?? occasion.volume?.[0]
    if (isLaunch && volume !== undefined) {
      const found = findVolume(cluster, { volume, agent: occasion.agent?.[0] })
      if (found !== undefined && strike(occasion)) {
        const other = takeVolume(cluster, found, (taken) => [
          { type: 'DESTROY', destroy: { volumes: [taken] } },
        ])
        cluster.parts.frameworks.remove(cluster, other)
      }
    }
    return parts.hear(cluster, framework, call)
  },
}))
