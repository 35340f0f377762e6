import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CommandInfo } from '../spec-schemas/types.ts'
import { type Directory, isDirectory } from './agents/files.ts'

/** A command to be run outside of the simulation. */
export interface CommandStart {
  readonly id: string
  readonly command: CommandInfo
  /** Its directories are the volumes, by the name under which the command sees them. */
  readonly sandbox: Directory
}

/** Runs commands for real. Nothing isolates them: they do what the user may do who runs the mock. */
export interface Runner {
  start(start: CommandStart, exited: (status: number) => void): void
  /** Sends SIGTERM, and SIGKILL after the grace; without any grace SIGKILL at once, and nothing is told. */
  kill(id: string, graceMs: number): void
  close(): void
}

/**
 * A runner that keeps everything in a folder of its own below the system's temporary one, and removes
 * it in the end. A volume is a folder there for as long as the simulated one lives.
 */
export function localRunner(): Runner {
  const root = mkdtempSync(join(tmpdir(), 'mock-master-'))
  const volumes = new WeakMap<Directory, string>()
  const processes = new Map<string, ChildProcess>()
  let made = 0

  const volumePath = (volume: Directory): string => {
    const known = volumes.get(volume)
    if (known !== undefined) return known
    const path = join(root, `volume-${made++}`)
    mkdirSync(path)
    volumes.set(volume, path)
    return path
  }
  const sandboxPath = ({ entries }: Directory): string => {
    const path = join(root, `sandbox-${made++}`)
    mkdirSync(path)
    for (const [name, entry] of entries) {
      if (isDirectory(entry)) symlinkSync(volumePath(entry), join(path, name))
    }
    return path
  }

  return {
    start({ id, command, sandbox }, exited) {
      const [file, args] = commandLine(command)
      const child = spawn(file, args, {
        cwd: sandboxPath(sandbox),
        env: environmentOf(command),
        stdio: 'ignore',
        // Of a group of its own, so that what it starts can be ended with it.
        detached: true,
      })
      processes.set(id, child)
      const end = (status: number): void => {
        if (processes.delete(id)) exited(status)
      }
      child.once('error', () => end(127))
      child.once('exit', (code) => end(code ?? 143))
    },
    kill(id, graceMs) {
      const child = processes.get(id)
      if (child === undefined) return
      if (graceMs > 0) {
        signalGroup(child, 'SIGTERM')
        setTimeout(() => processes.has(id) && signalGroup(child, 'SIGKILL'), graceMs).unref()
        return
      }
      processes.delete(id)
      signalGroup(child, 'SIGKILL')
    },
    close() {
      for (const child of processes.values()) signalGroup(child, 'SIGKILL')
      processes.clear()
      rmSync(root, { recursive: true, force: true })
    },
  }
}

function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, signal)
  } catch {
    // It has ended by itself.
  }
}

function commandLine({ value = 'true', shell, arguments: words = [] }: CommandInfo) {
  if (shell !== false) return ['/bin/sh', ['-c', value]] as const
  return [value, words.slice(1)] as const
}

/** What else the mock was started with, secrets perhaps, is none of a task's business. */
const environmentOf = ({ environment }: CommandInfo): Record<string, string> => ({
  PATH: process.env.PATH ?? '/usr/bin:/bin',
  ...Object.fromEntries(
    (environment?.variables ?? []).map(({ name, value = '' }) => [name, value]),
  ),
})
