import { refuseOperation } from '../operations/refusals.ts'
import { lurking } from './fault.ts'
import { occasionOfOperation } from './occasion.ts'

export default lurking('refuse-operation', (parts, { message = 'Refused on purpose' }, strike) => ({
  ...parts,
  accept: {
    ...parts.accept,
    perform(operation, acceptance) {
      if (strike(occasionOfOperation(operation, acceptance))) {
        refuseOperation(operation, acceptance, message)
      } else parts.accept.perform(operation, acceptance)
    },
  },
}))
