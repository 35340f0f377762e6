import { lurking } from './fault.ts'
import { occasionOfEvent } from './occasion.ts'

export default lurking('lose-update', (parts, _fault, strike) => ({
  ...parts,
  post(cluster, framework, event) {
    const isUpdate = event.type === 'UPDATE' || event.type === 'UPDATE_OPERATION_STATUS'
    if (isUpdate && strike(occasionOfEvent(cluster, framework, event))) return
    parts.post(cluster, framework, event)
  },
}))
