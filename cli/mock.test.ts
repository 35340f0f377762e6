import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'

const running: ChildProcess[] = []
afterEach(() => {
  for (const each of running.splice(0)) each.kill('SIGKILL')
})

const start = (...args: string[]) => {
  const child = spawn(process.execPath, ['--import', 'tsx', 'cli/main.ts', 'mock', ...args])
  running.push(child)
  const seen = { out: '', err: '' }
  child.stdout.on('data', (chunk) => {
    seen.out += chunk
  })
  child.stderr.on('data', (chunk) => {
    seen.err += chunk
  })
  const ended = once(child, 'close').then(([status]) => ({ status, ...seen }))
  return { child, seen, ended }
}

const listening = async (...args: string[]) => {
  const started = start('--port', '0', ...args)
  await expect.poll(() => started.seen.out, { timeout: 20_000 }).toContain('\n')
  const url = /listening on (\S+)\n$/.exec(started.seen.out)?.[1] ?? ''
  return { ...started, url }
}

const slaves = async (url: string) =>
  ((await (await fetch(`${url}/slaves`)).json()) as { slaves: object[] }).slaves

describe('mesos-conformance mock', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)(
    'says where it listens, and ends on %s',
    async (signal) => {
      const { child, url, ended } = await listening()
      expect(await slaves(url)).toMatchObject([{ resources: { cpus: 8, mem: 8192, disk: 16384 } }])
      child.kill(signal)
      expect(await ended).toEqual({
        status: 0,
        out: `mesos-conformance mock listening on ${url}\n`,
        err: '',
      })
    },
  )

  test('takes Mesos flags in both spellings', async () => {
    const { url } = await listening(
      '--agents=2',
      '--resources',
      'cpus:1;mem:64',
      '--attributes=rack:a',
      '--allocation_interval=50ms',
      '--no-root_submissions',
      '--registry=in_memory',
    )
    const agent = { resources: { cpus: 1, mem: 64 }, attributes: { rack: 'a' } }
    expect(await slaves(url)).toMatchObject([agent, agent])
    expect(await (await fetch(`${url}/flags`)).json()).toMatchObject({
      flags: { allocation_interval: '50ms', root_submissions: 'false', registry: 'in_memory' },
    })
  })

  test.each(['one-agent', 'two-agents', 'static-roles', 'several-disks'])(
    'starts with fixtures/clusters/%s.json',
    async (name) => {
      const { url } = await listening('--cluster', `fixtures/clusters/${name}.json`)
      expect((await slaves(url)).length).toBeGreaterThan(0)
    },
  )

  test('reads a cluster in YAML, and a flag on the command line wins', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'mock-')), 'cluster.yaml')
    await writeFile(file, 'agents: []\nflags:\n  allocation-interval: 5secs\n  roles: a\nseed: 1\n')
    const { url } = await listening('--cluster', file, '--roles', 'b')
    expect(await slaves(url)).toEqual([])
    expect(await (await fetch(`${url}/flags`)).json()).toMatchObject({
      flags: { allocation_interval: '5secs', roles: 'b' },
    })
  })

  test('warns of commands that run for real, and keeps them on loopback', async () => {
    const { seen } = await listening('--run-commands')
    expect(seen.err).toMatch(/^warning: --run-commands .+\n$/)
    const { status, err } = await start('--port=0', '--run-commands', '--host=0.0.0.0').ended
    expect(status).toBe(2)
    expect(err).toContain('listens on loopback only')
  })

  test('starts with faults, in either notation', async () => {
    const { url } = await listening(
      '--fault',
      'delay-offers:by=5s,times=3,role=a',
      '--fault={"fault":"rescind-offer","times":"always"}',
    )
    expect(await (await fetch(`${url}/__mock/faults`)).json()).toMatchObject({
      faults: [
        { fault: { fault: 'delay-offers', by: '5s', times: 3, role: 'a' }, struck: 0 },
        { fault: { fault: 'rescind-offer', times: 'always' }, spent: false },
      ],
    })
  })

  test('takes an agent away and brings it back at the word of a signal', async () => {
    const { child, url } = await listening()
    child.kill('SIGUSR1')
    await expect.poll(() => slaves(url)).toHaveLength(0)
    child.kill('SIGUSR2')
    await expect.poll(() => slaves(url)).toHaveLength(1)
  })

  test.each([
    [['--port', 'x']],
    [['--allocation-interval', 'soon']],
    [['--agents', '-1']],
    [['--agents', '1e9']],
    [['--resources', 'cpus']],
    [['--enforce_container_disk_quota=perhaps']],
    [['--cluster', '/no/such/file']],
    [['--cluster', 'package.json']],
    [['--mutant', 'nobody/knows']],
    [['--authenticate_http_readonly']],
    [['--fault', 'nonsense']],
    [['--fault', 'cut-stream']],
    [['--nonsense']],
    [['--host', '203.0.113.1']],
  ])('%j is one clear line and status 2', async (args) => {
    const { ended } = start('--port', '0', ...args)
    const { status, out, err } = await ended
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toMatch(/^error: .+\n(\(add --help for the options\)\n)?$/)
  })
})
