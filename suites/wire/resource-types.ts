import type { Resource } from '../../spec-schemas/types.ts'
import { list, text } from '../harness/read.ts'
import { broken, kept, rule } from '../rule.ts'
import { sharing } from '../scenarios/sharing.ts'

/** Where a value of each type stands; a resource is never a text. */
const fields = { SCALAR: 'scalar', RANGES: 'ranges', SET: 'set' } as const

/** Names that mean the same to everybody. */
const known: Record<string, string> = {
  cpus: 'SCALAR',
  gpus: 'SCALAR',
  mem: 'SCALAR',
  disk: 'SCALAR',
  ports: 'RANGES',
}

export default rule({
  id: 'wire/resource-types',
  level: 'MUST',
  says: 'Each resource of an offer is a scalar, ranges or a set; cpus, gpus, mem and disk are scalars, and ports are ranges.',
  cites: [
    { document: 'attributes-resources', section: 'Types', statement: 1 },
    { document: 'attributes-resources', section: 'Resources', statement: 1 },
    { document: 'attributes-resources', section: 'Predefined Uses & Conventions', statement: 1 },
  ],
  given: sharing,

  *check({ offers }) {
    for (const { at, offer, resources } of offers) {
      const odd = resources.find((one) => wrongWith(one) !== undefined)
      const attribute = list(offer, 'attributes').find(
        (one) => !['SCALAR', 'RANGES', 'SET', 'TEXT'].includes(text(one, 'type') ?? ''),
      )
      if (odd !== undefined) {
        yield broken(at, `${odd.name}: ${wrongWith(odd)}`, JSON.stringify(odd).slice(0, 200))
      } else if (attribute !== undefined) {
        yield broken(at, 'an attribute of a known type', JSON.stringify(attribute).slice(0, 200))
      } else yield kept(at)
    }
  },
})

/** What it should be instead. */
function wrongWith(resource: Resource): string | undefined {
  const { name, type, scalar } = resource
  const wanted = known[name]
  if (wanted !== undefined && type !== wanted) return `of type ${wanted}`
  if (type === 'TEXT') return 'SCALAR, RANGES or SET'
  if (resource[fields[type]] === undefined) return `with a value in ${fields[type]}`
  const isWhole = Number.isInteger(scalar?.value)
  return name === 'gpus' && !isWhole ? 'a whole number' : undefined
}
