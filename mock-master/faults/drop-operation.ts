import { lurking } from './fault.ts'
import { occasionOfOperation } from './occasion.ts'

/** What it would have consumed is left over, and is offered again. */
export default lurking('drop-operation', (parts, _fault, strike) => ({
  ...parts,
  accept: {
    ...parts.accept,
    perform(operation, acceptance) {
      if (!strike(occasionOfOperation(operation, acceptance))) {
        parts.accept.perform(operation, acceptance)
      }
    },
  },
}))
