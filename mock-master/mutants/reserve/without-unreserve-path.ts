import { withoutPath } from '../faults.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'reserve/without-unreserve-path',
  breaks: 'reserve/unreserve-endpoint',
  does: 'has dropped the old endpoint for unreserving',
  mutate: (parts) => withoutPath(parts, '/unreserve'),
} satisfies Mutant
