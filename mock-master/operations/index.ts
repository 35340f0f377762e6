import type { Behaviors } from './behavior.ts'
import { create } from './create.ts'
import { createDisk } from './create-disk.ts'
import { destroy } from './destroy.ts'
import { destroyDisk } from './destroy-disk.ts'
import { growVolume } from './grow-volume.ts'
import { reserve } from './reserve.ts'
import { shrinkVolume } from './shrink-volume.ts'
import { unreserve } from './unreserve.ts'

export const behaviors: Behaviors = {
  RESERVE: reserve,
  UNRESERVE: unreserve,
  CREATE: create,
  DESTROY: destroy,
  GROW_VOLUME: growVolume,
  SHRINK_VOLUME: shrinkVolume,
  CREATE_DISK: createDisk,
  DESTROY_DISK: destroyDisk,
}
