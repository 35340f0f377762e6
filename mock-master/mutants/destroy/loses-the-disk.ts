import { Resources } from '../../resources.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'destroy/loses-the-disk',
  breaks: 'destroy/gives-disk-back',
  does: 'removes a shared volume without giving its disk back',
  mutate: (parts) => ({
    ...parts,
    DESTROY: {
      ...parts.DESTROY,
      convert: (operation) =>
        parts.DESTROY.convert(operation).map((conversion) =>
          conversion.consumed.shared.isEmpty
            ? conversion
            : { ...conversion, converted: Resources.empty },
        ),
    },
  }),
} satisfies Mutant
