import type { Mutant } from '../mutant.ts'

export default {
  id: 'create/takes-every-decimal',
  breaks: 'create/three-decimals',
  does: 'takes from the disk what is beyond the third decimal of a volume too',
  mutate: (parts) => {
    let beyond = 0
    return {
      ...parts,
      CREATE: {
        ...parts.CREATE,
        convert(operation) {
          for (const { scalar } of operation.create.volumes) {
            const size = scalar?.value ?? 0
            beyond += size - Math.round(size * 1000) / 1000
          }
          return parts.CREATE.convert(operation)
        },
      },
      views: {
        ...parts.views,
        agent(one, viewer) {
          const view = parts.views.agent(one, viewer)
          const total = view.total_resources ?? []
          const plain = total.find(
            (each) => each.name === 'disk' && each.reservations?.length && !each.disk,
          )
          return {
            ...view,
            total_resources: total.map((each) =>
              each === plain && each.scalar
                ? { ...each, scalar: { value: each.scalar.value - beyond } }
                : each,
            ),
          }
        },
      },
    }
  },
} satisfies Mutant
