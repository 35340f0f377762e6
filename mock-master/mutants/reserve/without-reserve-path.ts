import { withoutPath } from '../faults.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'reserve/without-reserve-path',
  breaks: 'reserve/endpoint',
  does: 'has dropped the old endpoint for reserving',
  mutate: (parts) => withoutPath(parts, '/reserve'),
} satisfies Mutant
