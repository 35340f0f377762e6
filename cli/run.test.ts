import { readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createMaster, type MockMaster } from '../mock-master/index.ts'
import { newFolder, reportIn, run, start, stateOf } from './command-line.ts'

const some = ['--rule', 'opt-in/*', '--runs', '1']

describe('against a master by its URL', { timeout: 120_000 }, () => {
  let master: MockMaster
  let url: string
  let before: unknown

  beforeAll(async () => {
    master = createMaster({ seed: 1 })
    url = (await master.listen({ port: 0 })).url
    before = await stateOf(url)
  })

  afterAll(() => master.close())

  it('judges, reports, and leaves the cluster as it was', async () => {
    const out = newFolder()
    const summary = join(out, 'github.md')
    const args = ['run', '--url', url, ...some, '--out', out, '--report', 'junit,html']
    const { code, stdout } = await run(args, { GITHUB_STEP_SUMMARY: summary })
    expect(stdout).toContain('conformant')
    expect(code).toBe(0)
    expect(reportIn(out)).toMatchObject({ verdict: 'conformant', target: { url }, leftovers: [] })
    expect(readFileSync(join(out, 'junit.xml'), 'utf8')).toContain('opt-in/offered-with')
    expect(readFileSync(summary, 'utf8')).toContain('conformant')
    expect(await stateOf(url)).toEqual(before)
  })

  it('plays side by side', async () => {
    const out = newFolder()
    const args = ['run', '--url', url, ...some, '--runs', '4', '--out', out, '--workers', '4']
    expect((await run(args)).code).toBe(0)
    expect(await stateOf(url)).toEqual(before)
  })

  it('ends in an orderly way when it is interrupted', async () => {
    const out = newFolder()
    const { child, says, ended } = start([
      'run',
      '--url',
      url,
      ...some,
      '--runs',
      '40',
      '--out',
      out,
    ])
    await says(/\d+ of \d+ plays/)
    child.kill('SIGINT')
    expect((await ended).code).toBe(130)
    expect(reportIn(out)).toMatchObject({ verdict: 'inconclusive', leftovers: [] })
    expect(await stateOf(url)).toEqual(before)
  })

  it('leaves what cleanup finds when it is killed, and cleanup leaves nothing but what was there', async () => {
    const { child, says, ended } = start([
      'run',
      '--url',
      url,
      ...some,
      '--runs',
      '40',
      '--out',
      newFolder(),
    ])
    await says(/\d+ of \d+ plays/)
    child.kill('SIGKILL')
    await ended
    const foreign = await reserveAsSomebodyElse(url)
    expect(await stateOf(url)).not.toEqual(before)
    const { code, stdout } = await run(['cleanup', '--url', url])
    expect(stdout).toContain('nothing of conformance-* is left')
    expect(code).toBe(0)
    await foreign.undo()
    expect(await stateOf(url)).toEqual(before)
  })

  it('says before a run what it would meet', async () => {
    const { code, stdout } = await run(['doctor', '--url', url, '--profile', '1.2-1.3'])
    expect(code).toBe(0)
    expect(stdout).toMatch(/tasks\s+run/)
    expect(stdout).toMatch(/judged as 1\.2-1\.3/)
    expect(await stateOf(url)).toEqual(before)
  })

  it('says of a master that is too old that it cannot be judged', async () => {
    const old = ['--profile', '1.2-1.3', '--out', newFolder()]
    const { code, stdout } = await run(['run', '--url', url, ...old])
    expect(code).toBe(3)
    expect(stdout).toMatch(/of Mesos 1\.2-1\.3: only masters of 1\.4 and later can be judged/)
    expect(await stateOf(url)).toEqual(before)
  })

  it('spreads over machines', async () => {
    const folders = [newFolder(), newFolder()]
    for (const [index, out] of folders.entries()) {
      const shard = ['--shard', `${index + 1}/2`, '--seed', '5']
      await run(['run', '--url', url, ...some, '--runs', '2', ...shard, '--out', out])
    }
    const parts = folders.map((out) => join(out, 'report.json'))
    const out = newFolder()
    expect(await run(['merge', ...parts, '--out', out])).toMatchObject({ code: 0, stderr: '' })
    expect(reportIn(out).counts.plays).toBe(2)
    const missing = await run(['merge', parts[0] ?? '', '--out', out])
    expect(missing).toMatchObject({ code: 2, stderr: expect.stringContaining('missing: 2') })
  })
})

/** Reserves a little to a role that only resembles those of a run. */
async function reserveAsSomebodyElse(url: string) {
  const headers = { 'content-type': 'application/json' }
  const ask = (call: object) =>
    fetch(`${url}/api/v1`, { method: 'POST', headers, body: JSON.stringify(call) })
  const { get_agents } = (await (await ask({ type: 'GET_AGENTS' })).json()) as {
    get_agents: { agents: { agent_info: { id: { value: string } } }[] }
  }
  const agent_id = get_agents.agents[0]?.agent_info.id
  const reservations = [{ type: 'DYNAMIC', role: 'conformance' }]
  const resources = [{ name: 'mem', type: 'SCALAR', scalar: { value: 8 }, reservations }]
  const form = { agent_id, resources }
  expect((await ask({ type: 'RESERVE_RESOURCES', reserve_resources: form })).status).toBe(202)
  return {
    undo: async () => {
      const answer = await ask({ type: 'UNRESERVE_RESOURCES', unreserve_resources: form })
      expect(answer.status).toBe(202)
    },
  }
}

describe('the built-in mock', { timeout: 120_000 }, () => {
  // Enough plays for two threads, of rules for which one mock does not do.
  const many = ['--rule', 'exclusive/*', '--rule', 'auth/*', '--runs', '24', '--seed', '1']

  it('is judged in threads, each with mocks of its own', async () => {
    const out = newFolder()
    const { code, stderr } = await run(['run', ...many, '--out', out])
    expect(code, stderr).toBe(0)
    const { verdict, rules, counts, shard } = reportIn(out)
    expect({ verdict, shard, plays: counts.plays }).toEqual({
      verdict: 'conformant',
      shard: undefined,
      plays: 48,
    })
    expect(new Set(rules.map((rule) => rule.verdict))).toEqual(new Set(['kept']))
    expect(stderr).toContain('48 of 48 plays')
  })

  it('ends in an orderly way when it is interrupted', async () => {
    const out = newFolder()
    const { child, says, ended } = start(['run', ...many, '--runs', '200', '--out', out])
    await says(/\d+ of \d+ plays/)
    child.kill('SIGINT')
    expect((await ended).code).toBe(130)
    expect(reportIn(out)).toMatchObject({ verdict: 'inconclusive', leftovers: [] })
  })
})

describe('with authentication', { timeout: 120_000 }, () => {
  let master: MockMaster
  let url: string
  const password = 'correct-horse-battery'

  beforeAll(async () => {
    master = createMaster({
      seed: 1,
      authentication: {
        readwrite: true,
        readonly: true,
        frameworks: true,
        credentials: [{ principal: 'judge', secret: password }],
      },
    })
    url = (await master.listen({ port: 0 })).url
  })

  afterAll(() => master.close())

  it('says so to a stranger', async () => {
    const out = newFolder()
    const { code, stdout } = await run(['run', '--url', url, ...some, '--out', out])
    expect(code).toBe(3)
    expect(stdout).toContain('wants authentication')
  })

  it('judges as the user of the environment, whom frameworks and volumes name', async () => {
    const out = newFolder()
    const env = { MESOS_CONFORMANCE_USER: 'judge', MESOS_CONFORMANCE_PASSWORD: password }
    const args = ['run', '--url', url, ...some, '--out', out]
    const { code, stdout, stderr } = await run([...args, '--report', 'html,har'], env)
    expect(stderr).not.toContain('warning')
    expect(stdout).toContain('conformant')
    expect(code).toBe(0)
    const secret = Buffer.from(`judge:${password}`).toString('base64')
    for (const words of [stdout, stderr, readFileSync(join(out, 'report.json'), 'utf8')]) {
      expect(words).not.toContain(password)
      expect(words).not.toContain(secret)
    }
  })

  it('reads a file, and warns of a password that everybody can see', async () => {
    const file = join(newFolder(), 'credentials')
    writeFileSync(file, `judge ${password}\n`)
    const byFile = await run(['doctor', '--url', url, '--credentials-file', file])
    expect(byFile).toMatchObject({ code: 0, stderr: '' })
    expect(byFile.stdout).toContain('asked of operators and frameworks')
    const seen = await run(['doctor', '--url', url, '--user', `judge:${password}`, '--no-trial'])
    expect(seen.code).toBe(0)
    expect(seen.stderr).toContain('can be seen by everybody')
    expect(seen.stderr).not.toContain(password)
  })
})

describe('when there is nothing to judge', { timeout: 60_000 }, () => {
  it('says in one line that nobody answers, and still writes a report', async () => {
    const out = newFolder()
    const port = await freePort()
    const { code, stdout, stderr } = await run([
      'run',
      '--url',
      `http://127.0.0.1:${port}`,
      '--out',
      out,
    ])
    expect(code).toBe(3)
    expect(stdout).toContain('ECONNREFUSED')
    expect(stdout + stderr).not.toMatch(/\n {4}at /)
    expect(reportIn(out).verdict).toBe('inconclusive')
  })

  it.each([
    [['run', '--url', 'ftp://host'], 'no address of a master'],
    [['run', '--rule', 'no/such-rule'], 'no rule has such an id'],
    [['run', '--rule', 'hazards/*'], 'hazards/* may end a master: that needs --hazards'],
    [['run', '--rule', 'opt-in/*', '--exclude', 'opt-in'], '--exclude opt-in leaves no rule'],
    [['run', '--rule', 'agents/offers-withdrawn', '--level', 'must'], '--level must leaves'],
    [['run', '--workers', '65'], 'from 1 to 64.'],
    [['run', '--runs', '0'], 'from 1 on.'],
    [['explain', 'destroy'], '? see mesos-conformance list'],
    [['run', '--shard', '3/2'], 'expected a part'],
    [['run', '--no-such-option'], 'unknown option'],
    [['run', '--known-failures', '/no/such/file'], 'cannot read'],
    [['run', '--url', 'http://10.0.0.1:5050', '--hazards'], '--hazards-may-end-this-master'],
    [['run', '--url', 'http://127.0.0.1:5050/some/path'], 'without a path'],
    [['run', '--user', 'judge'], '--user needs --url'],
    [['replay', '/no/such/file', '--header', 'X-Team: a'], '--header needs --url'],
    [['cleanup'], 'which master?'],
  ])('%j: exit code 2', async (args, words) => {
    const { code, stderr } = await run(args)
    expect(stderr).toContain(words)
    expect(stderr).not.toMatch(/\n {4}at /)
    expect(code).toBe(2)
  })
})

describe('a file that is wrong', { timeout: 60_000 }, () => {
  const written = (content: string) => {
    const file = join(newFolder(), 'file')
    writeFileSync(file, content)
    return file
  }
  const report = new URL('../fixtures/reports/conformant.json', import.meta.url).pathname

  it.each([
    [['replay'], 'null', 'is no counterexample: it must be an object'],
    [['replay'], '{}', 'is no counterexample: it names no rule'],
    [['replay'], '{ "rule": "destroy/running" }', 'is no counterexample: scenario: must be'],
    [['report'], 'null', 'is no report: must be an object, is null'],
    [['framework-report', '--history'], 'null', 'gives no history: must be an object, is null'],
    [['run', '--known-failures'], 'rule: a/b', 'the file must be a list'],
    [['run', '--known-failures'], '- rule: a/b', 'line 1: a/b has no reason'],
    [['baseline', report, '--former'], '- x', 'line 1: an entry must be a mapping'],
  ])('%j %s: exit code 2', async (args, content, words) => {
    const { code, stdout, stderr } = await run([...args, written(content)])
    expect(stderr).toContain(words)
    expect(stderr).toMatch(/^error: [^\n]*\n$/)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  })
})

it('judges the built-in mock whoever the environment names', { timeout: 60_000 }, async () => {
  const env = { MESOS_CONFORMANCE_USER: 'judge', MESOS_CONFORMANCE_PASSWORD: 'x' }
  expect((await run(['run', ...some, '--out', newFolder()], env)).code).toBe(0)
})

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}
