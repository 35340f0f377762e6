import { msOf } from '../duration.ts'
import { lurking } from './fault.ts'
import { occasionOfEvent } from './occasion.ts'

export default lurking('slow-events', (parts, { by }, strike) => ({
  ...parts,
  post(cluster, framework, event) {
    if (strike(occasionOfEvent(cluster, framework, event))) {
      const { slowUntilMs = 0 } = framework
      framework.slowUntilMs = Math.max(slowUntilMs, cluster.now + msOf(by, 'by'))
    }
    parts.post(cluster, framework, event)
  },
}))
