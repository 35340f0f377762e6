import { rescind } from '../offers.ts'
import { lurking } from './fault.ts'
import { occasionOfCall } from './occasion.ts'

export default lurking('rescind-offer', (parts, _fault, strike) => ({
  ...parts,
  hear(cluster, framework, call) {
    if (call.type === 'ACCEPT' && strike(occasionOfCall(cluster, framework, call))) {
      for (const { value } of call.accept.offer_ids ?? []) {
        const offer = cluster.offers.get(value)
        if (offer?.framework === framework) rescind(cluster, offer)
      }
    }
    return parts.hear(cluster, framework, call)
  },
}))
