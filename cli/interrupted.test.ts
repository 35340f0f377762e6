import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createMaster } from '../mock-master/index.ts'
import { newFolder, start, stateOf } from './command-line.ts'

const waiting = {
  rule: 'destroy/running',
  seed: 1,
  scenario: {
    version: 1,
    description: 'a task of which nothing is heard',
    frameworks: { A: {} },
    steps: [
      { do: 'ACCEPT', by: 'A', operations: [{ type: 'LAUNCH', tasks: [{ id: 'lost' }] }] },
      { do: 'AWAIT', by: 'A', task: 'lost' },
    ],
  },
}

it.each([
  ['doctor', 'SIGINT', 'interrupted'],
  ['replay', 'SIGTERM', 'INTERRUPTED'],
] as const)(
  '%s leaves nothing behind on %s',
  { timeout: 60_000 },
  async (command, signal, word) => {
    const master = createMaster({ seed: 1 })
    // Whoever waits for a task waits until the deadline.
    master.fault({ fault: 'lose-update', times: 'always' })
    const { url, close } = await master.listen({ port: 0 })
    const before = await stateOf(url)
    const file = join(newFolder(), 'waiting.json')
    writeFileSync(file, JSON.stringify(waiting))
    const args = command === 'replay' ? [command, file] : [command]

    const { child, ended } = start([...args, '--url', url])
    await expect.poll(() => stateOf(url), { timeout: 20_000, interval: 20 }).not.toEqual(before)
    child.kill(signal)
    const { code, stdout } = await ended
    expect(stdout).toContain(word)
    expect(stdout).not.toContain('left over')
    expect(code).toBe(130)
    expect(await stateOf(url)).toEqual(before)
    master.close()
    await close()
  },
)
