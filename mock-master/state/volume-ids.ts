import type { Resources } from '../resources.ts'

/** The persistence ids of the volumes among some resources. */
export const volumeIdsOf = (resources: Resources): string[] =>
  resources.persistentVolumes.toArray().map(({ disk }) => disk?.persistence?.id ?? '')
