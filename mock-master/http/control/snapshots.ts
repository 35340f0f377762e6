import { SnapshotError } from '../../snapshots.ts'
import { answer, json } from '../answers.ts'
import type { ControlOperation } from './operation.ts'

const nameIn = (name: unknown): string | undefined => (typeof name === 'string' ? name : undefined)

export const snapshotOperations: readonly ControlOperation[] = [
  {
    method: 'GET',
    path: 'snapshots',
    does: 'shows the snapshots that were taken',
    gives: 'takenSnapshots',
    handle: (_asked, { snapshots }) =>
      json({ snapshots: [...snapshots.named].map(([name, { nowMs }]) => ({ name, nowMs })) }),
  },
  {
    method: 'POST',
    path: 'snapshots',
    does: 'keeps this moment, to go back to; an older one of the same name is forgotten',
    takes: 'snapshotName',
    gives: 'takenSnapshot',
    refuses: { 409: 'The mock runs commands for real, or more has happened than it keeps.' },
    handle({ body }, { snapshots }) {
      try {
        const { name, snapshot } = snapshots.takeNamed(nameIn(body.name))
        return json({ name, nowMs: snapshot.nowMs })
      } catch (error) {
        if (error instanceof SnapshotError) return answer(409, error.message)
        throw error
      }
    },
  },
  {
    method: 'POST',
    path: 'restore',
    does: 'goes back to a snapshot, and to its time; streams end, and frameworks subscribe again with their ids',
    takes: 'oneSnapshot',
    gives: 'clock',
    refuses: { 404: 'There is no such snapshot.' },
    handle({ body }, { snapshots }) {
      const name = nameIn(body.name) ?? ''
      const restored = snapshots.restoreNamed(name)
      if (restored === undefined) return answer(404, `there is no snapshot '${name}'`)
      return json({ nowMs: restored.nowMs })
    },
  },
]
