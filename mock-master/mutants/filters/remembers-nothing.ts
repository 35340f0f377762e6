import type { Mutant } from '../mutant.ts'

export default {
  id: 'filters/remembers-nothing',
  breaks: 'filters/refuse-seconds',
  does: 'forgets at once what was declined',
  mutate: (parts) => ({ ...parts, allocator: { ...parts.allocator, isFiltered: () => false } }),
} satisfies Mutant
