// Servers to be measured, each in a process of its own.
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'

export interface Serving {
  url: string
  process: ChildProcess
  stop(): Promise<void>
}

/** The bench is built; its own test is not, and runs the sources. */
const isBuilt = !import.meta.url.endsWith('.ts')

/** A file below `servers/`, which tells its port when it listens. */
export async function serve(file: string, execArgv: readonly string[] = []): Promise<Serving> {
  const child = fork(new URL(`./servers/${file}.${isBuilt ? 'js' : 'ts'}`, import.meta.url), {
    execArgv: isBuilt ? [...execArgv] : ['--import', 'tsx', ...execArgv],
  })
  const [port] = await once(child, 'message')
  return { url: `http://127.0.0.1:${port}`, process: child, stop: () => stopped(child) }
}

export async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill()
  await gone
}

/** Returns when somebody answers there. */
export async function answering(url: string, child: ChildProcess): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`)
    try {
      await fetch(url)
      return
    } catch {
      await setTimeout(20)
    }
  }
}
