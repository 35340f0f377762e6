// Where results go. It is tried before anything is judged: what cannot be written after a run is lost.
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmdirSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { UsageError } from './usage.ts'

/** Makes the folder where there is none, and sees whether it takes files. */
export function prepareFolder(folder: string): void {
  if (folder === '') throw new UsageError('--out names nothing: expected a folder for the reports')
  try {
    makeFolder(resolve(folder))
    // Permissions say too little: root has them all, also on what can be read only.
    rmdirSync(mkdtempSync(join(folder, '.try-')))
  } catch (error) {
    throw new UsageError(
      `--out ${folder}: expected a folder that can be written to: ${(error as Error).message}`,
    )
  }
}

/** One by one: Node's own recursion never ends below /proc. */
function makeFolder(path: string): void {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found?.isDirectory()) return
  if (found) throw new Error(`${path} is a file`)
  makeFolder(dirname(path))
  mkdirSync(path)
}

/** Opens the file without changing what it holds. */
export function prepareFile(file: string): void {
  attempt(file, () => closeSync(openSync(file, 'a')))
}

export function save(file: string, content: string): void {
  attempt(file, () => writeFileSync(file, content))
}

function attempt(file: string, write: () => void): void {
  try {
    write()
  } catch (error) {
    throw new UsageError(`cannot write ${file}: ${(error as Error).message}`)
  }
}
