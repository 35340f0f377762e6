import { misreading } from '../faults.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'create/plain-without-opting-in',
  breaks: 'create/shared-needs-capability',
  does: 'makes a plain volume for a framework that did not opt in to shared ones',
  mutate: (parts) =>
    misreading(parts, (operation, { capabilities }) => {
      if (operation.type !== 'CREATE' || capabilities.has('SHARED_RESOURCES')) return operation
      const volumes = operation.create.volumes.map(({ shared: _, ...one }) => one)
      return { ...operation, create: { volumes } }
    }),
} satisfies Mutant
