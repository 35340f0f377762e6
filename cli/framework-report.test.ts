import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createMaster } from '../mock-master/index.ts'
import { faults } from '../suites/proof/framework/faults.ts'
import { tell } from '../suites/proof/framework/story.ts'
import { newFolder, run } from './command-line.ts'

const folder = newFolder()

const saved = (name: string, content: unknown): string => {
  const file = join(folder, name)
  writeFileSync(file, JSON.stringify(content))
  return file
}

const report = (...args: string[]) => run(['framework-report', ...args])

describe('mesos-conformance framework-report', { timeout: 120_000 }, () => {
  it('ends with 0 where every duty is kept, and with 1 and the evidence where one is not', async () => {
    const careful = saved('careful.json', tell())
    const fault = faults.find(({ breaks }) => breaks === 'framework/destroys-unused')
    const hasty = saved('hasty.json', tell(fault))
    const [kept, broken] = await Promise.all([
      report('--history', careful, '--format', 'junit'),
      report('--history', hasty),
    ])
    expect(kept.code, kept.stderr).toBe(0)
    expect(kept.stdout).toContain('<testsuites name="mesos-conformance"')
    expect(kept.stdout).not.toContain('<failure')

    expect(broken.code, broken.stderr).toBe(1)
    expect(broken.stdout).toContain('framework/destroys-unused')
    expect(broken.stdout).toContain('shared-volumes-2017, Destroying Shared Volumes, statement 4')
    expect(broken.stdout).toContain('nothing told yet that reader-1, reader-2 ended')
    expect(broken.stdout).toMatch(/▸ +\d+ dataset → ACCEPT \[DESTROY/)
    expect(broken.stdout).toContain(`mesos-conformance framework-report --history ${hasty}`)
    expect(broken.stdout).not.toMatch(/script|seed/)
  })

  it('asks a mock for what it recorded: 3 where that is nothing, 2 for what is no history', async () => {
    const master = createMaster()
    const { url, close } = await master.listen({ port: 0 })
    const [none, wrong] = await Promise.all([
      report('--url', url, '--format', 'markdown'),
      report('--history', saved('wrong.json', { version: 2 })),
    ])
    master.close()
    await close()
    expect(none).toMatchObject({
      code: 3,
      stdout: expect.stringContaining('no framework subscribed'),
    })
    expect(wrong).toMatchObject({ code: 2, stderr: expect.stringContaining('gives no history') })
  })
})
