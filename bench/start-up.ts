import { spawn } from 'node:child_process'
import { freePorts } from '../cli/free-ports.ts'
import { Framework } from './framework.ts'
import type { Measurement, Row } from './measurement.ts'
import { commandOf, install } from './npm.ts'
import { stopped } from './serving.ts'
import { median, sideBySide } from './side-by-side.ts'

const root = new URL('..', import.meta.url).pathname

/** The command as it is installed, from its start until the mock listens; node itself beside it. */
export const startUp: Measurement = {
  name: 'start-up',
  title: 'Start of the mock',
  async measure({ quick }) {
    const command = await commandOf({ quick })
    const ms = await sideBySide(quick ? 1 : 11, {
      node: () => untilOutput([process.execPath, '-e', 'console.log(1)']),
      mock: () => untilOutput([...command, 'mock', '--port', '0']),
    })
    const rows: Row[] = [
      { what: 'from start to listening', value: ms.mock, unit: 'ms', goal: { atMost: 250 } },
      { what: 'node -e, for comparison', value: ms.node, unit: 'ms' },
    ]
    if (quick) return rows
    const times = []
    for (let round = 0; round < 5; round++) times.push(await untilOffer())
    return [
      ...rows,
      {
        what: 'from npx mesos-conformance mock to the first offer',
        value: median(times),
        unit: 'ms',
      },
    ]
  },
}

async function untilOutput([file = '', ...words]: string[]): Promise<number> {
  const before = performance.now()
  const child = spawn(file, words, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  await new Promise((resolve) => child.stdout.once('data', resolve))
  const ms = performance.now() - before
  await stopped(child)
  return ms
}

async function untilOffer(): Promise<number> {
  const { folder } = await install('mesos-conformance')
  const [port] = await freePorts('127.0.0.1', 1, 15_050)
  const before = performance.now()
  const words = ['mesos-conformance', 'mock', '--port', String(port)]
  const child = spawn('npx', words, {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  })
  await new Promise((resolve) => child.stdout.once('data', resolve))
  const framework = await new Framework(`http://127.0.0.1:${port}`).subscribe('bench')
  await framework.offer(() => true)
  const ms = performance.now() - before
  await framework.leave()
  // npx has children of its own.
  if (child.pid !== undefined) process.kill(-child.pid)
  return ms
}
