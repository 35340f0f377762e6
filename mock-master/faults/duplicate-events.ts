import { lurking } from './fault.ts'
import { occasionOfEvent } from './occasion.ts'

export default lurking('duplicate-events', (parts, _fault, strike) => ({
  ...parts,
  post(cluster, framework, event) {
    parts.post(cluster, framework, event)
    if (strike(occasionOfEvent(cluster, framework, event))) parts.post(cluster, framework, event)
  },
}))
