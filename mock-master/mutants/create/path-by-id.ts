import type { Resource } from '../../../spec-schemas/types.ts'
import { creating } from '../../resource/conversions.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'create/path-by-id',
  breaks: 'create/offered-form',
  does: 'puts each volume at a path made of its id',
  mutate: (parts) => ({
    ...parts,
    CREATE: {
      ...parts.CREATE,
      convert: ({ create: { volumes } }) => creating(volumes.map(atOwnPath)),
    },
  }),
} satisfies Mutant

function atOwnPath(volume: Resource): Resource {
  const id = volume.disk?.persistence?.id ?? ''
  const place = { mode: 'RW', container_path: `volumes/${id}` } as const
  return { ...volume, disk: { ...volume.disk, volume: place } }
}
