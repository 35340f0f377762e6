// What a target does once and never again is no breach, and what it lacks is not held against it.
import { describe, expect, it } from 'vitest'
import { createMaster, specOf } from '../../mock-master/index.ts'
import { cleanUp } from '../cleanup.ts'
import { gather, type TargetFacts } from '../facts.ts'
import type { Reply } from '../harness/target.ts'
import { rules, run, select } from '../index.ts'
import { lacksTasks, reportsOperations, whyNot } from '../needs.ts'
import { merge } from '../report/merge.ts'
import { verdictOf } from '../verdict.ts'
import { inProcess } from './targets.ts'

const some = select(rules, { only: ['wire/not-acceptable', 'wire/only-post'] })

/** The reference, but for the answers to what is no POST to the scheduler API: those `faulty` chooses are accepted. */
function lying(faulty: (count: number) => boolean) {
  const served = inProcess(createMaster({ seed: 1 }))
  let count = 0
  const fetch = async (input: string, init: RequestInit) => {
    const isAsked = init.method !== 'POST' && input.endsWith('/api/v1/scheduler')
    const answer = await served.target.fetch(input, init)
    return isAsked && faulty(++count) ? new Response('', { status: 200 }) : answer
  }
  return { ...served, target: { ...served.target, fetch } }
}

const budget = { seed: 3, runs: 1, shrinkBudget: 5 }

describe('a breach', () => {
  it('that comes again is broken, and made small', async () => {
    const { target, close } = lying(() => true)
    const report = await run({ target, rules: some, ...budget })
    await close()
    const rule = report.rules.find(({ id }) => id === 'wire/only-post')
    expect(rule?.verdict).toBe('broken')
    expect(rule?.counterexample?.scenario.steps).toHaveLength(1)
  })

  it('that never comes again is a warning with what went over the wire', async () => {
    const { target, close } = lying((count) => count === 1)
    const report = await run({ target, rules: some, ...budget })
    await close()
    const rule = report.rules.find(({ id }) => id === 'wire/only-post')
    expect(rule?.verdict).not.toBe('broken')
    expect(rule?.broken).toBe(0)
    expect(report.warnings.join('\n')).toMatch(/wire\/only-post was seen broken once.*on the wire:/)
  })
})

it('a part that has nothing to play is not held against the others', () => {
  const shard = { index: 3, of: 3 }
  expect(verdictOf([], { failures: 0, shard })).toBe('conformant')
  expect(verdictOf([], { failures: 0, shard, cutShort: 'stopped' })).toBe('inconclusive')
  expect(verdictOf([], { failures: 1, shard })).toBe('error')
  expect(verdictOf([], { failures: 0 })).toBe('inconclusive')
})

describe('what a target lacks', () => {
  const facts: TargetFacts = {
    version: '1.3.0',
    profile: '1.2-1.3',
    agents: [],
    capabilities: new Set(),
    frameworks: 0,
    authentication: { operators: false, frameworks: false },
    flags: new Map(),
  }
  const [rule] = some
  const trial = { reportsOperations: false, runsTasks: false, hasShell: false, leftovers: [] }
  const without = { ...facts, trial: { ...trial, words: 'nobody answered' } }

  it.skipIf(rule === undefined)('makes a rule not applicable, with the reason', () => {
    if (rule === undefined) return
    expect(whyNot(rule, { facts })).toBeUndefined()
    expect(whyNot({ ...rule, since: '1.8' }, { facts })).toMatch(/1\.8 or later.*reports 1\.3\.0/)
    expect(whyNot({ ...rule, since: '1.8' }, { facts, profile: '1.10+' })).toBeUndefined()
    expect(whyNot({ ...rule, needs: ['tasks'] }, { facts: without })).toMatch(/nobody answered/)
    expect(whyNot({ ...rule, needs: ['two-agents'] }, { facts })).toMatch(/fewer than two agents/)
  })

  it('is told apart from what it gets wrong', () => {
    expect(lacksTasks(without)).toBe(true)
    expect(reportsOperations(without)).toBe(false)
    expect(reportsOperations({ ...without, profile: '1.10+' })).toBe(true)
  })

  it('is asked of it, and what it declares beats what it reports', async () => {
    const { target, close } = inProcess(createMaster({ seed: 1 }))
    const found = await gather(target, { version: '1.1.0', trialRole: 'conformance-trial-1p' })
    await close()
    expect(found).toMatchObject({ version: '1.1.0', profile: '1.10+', frameworks: 0 })
    expect(found.trial).toMatchObject({ runsTasks: true, hasShell: true, reportsOperations: true })
    expect(found.trial?.leftovers).toEqual([])
  })
})

describe('a cluster with little room', () => {
  const judge = async (resources: string) => {
    const { target, close } = inProcess(createMaster({ seed: 1, agents: [specOf({ resources })] }))
    const facts = await gather(target)
    const about = { rolePrefix: 'conformance-small', applicability: { facts } }
    const report = await run({ target, rules: some, ...budget, ...about })
    await close()
    return report
  }

  it('is judged where the plays have room', async () => {
    expect(await judge('cpus:1.3;mem:300;disk:150')).toMatchObject({ verdict: 'conformant' })
  })

  it('is not judged where they have none, and nobody waits for it', async () => {
    const report = await judge('cpus:0.3;mem:300;disk:150')
    expect(report).toMatchObject({ verdict: 'inconclusive', counts: { plays: 0 } })
    expect(report.why).toContain('no agent had room for 1 plays')
  })
})

describe('the parts of a run', () => {
  it('add up to the run', async () => {
    const judge = async (shard?: { index: number; of: number }) => {
      const { target, close } = inProcess(createMaster({ seed: 1 }))
      const report = await run({ target, rules: some, ...budget, runs: 4, ...(shard && { shard }) })
      await close()
      return report
    }
    const [whole, ...parts] = [
      await judge(),
      await judge({ index: 1, of: 2 }),
      await judge({ index: 2, of: 2 }),
    ]
    const merged = merge(parts)
    expect(merged.counts).toEqual(whole.counts)
    expect(merged.rules.map(({ id, verdict, kept }) => [id, verdict, kept])).toEqual(
      whole.rules.map(({ id, verdict, kept }) => [id, verdict, kept]),
    )
    expect(() => merge(parts.slice(1))).toThrow(/missing: 1/)
    expect(() => merge([...parts, ...parts])).toThrow(/twice/)
  })

  it('say once why one of them was cut short', async () => {
    const judge = async (index: number, timeoutMs: number) => {
      const { target, close } = inProcess(createMaster({ seed: 1 }))
      const shard = { index, of: 2 }
      const report = await run({ target, rules: some, ...budget, runs: 4, shard, timeoutMs })
      await close()
      return report
    }
    const merged = merge([await judge(1, 60_000), await judge(2, -1)])
    expect(merged).toMatchObject({
      verdict: 'inconclusive',
      why: 'the time was over: not every rule could be exercised',
    })
  })
})

describe('what a run left', () => {
  /** The reference with one framework of a run, and a wish of the operator's to be answered otherwise. */
  const left = async (teardown: (asked: () => Promise<Reply>) => Promise<Reply>) => {
    const served = inProcess(createMaster({ seed: 1 }))
    const { target } = served
    const post = (path: string, body: object) =>
      target.fetch(target.url + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify(body),
      })
    const name = 'conformance-left'
    const framework_info = { user: 'root', name, roles: [name], failover_timeout: 600 }
    const capabilities = [{ type: 'MULTI_ROLE' }]
    const subscribe = { framework_info: { ...framework_info, capabilities } }
    await post('/api/v1/scheduler', { type: 'SUBSCRIBE', subscribe })
    const fetch = (input: string, init: RequestInit) => {
      const ask = () => target.fetch(input, init)
      return String(init.body).includes('"TEARDOWN"') ? teardown(ask) : ask()
    }
    const found = await cleanUp({ ...target, fetch })
    await served.close()
    return found.leftovers
  }

  it('is not a framework that was gone when its turn came', async () => {
    const twice = async (ask: () => Promise<Reply>) => {
      await ask()
      return ask()
    }
    expect(await left(twice)).toEqual([])
  })

  it('is a framework that the master keeps', async () => {
    const refusing = async () => new Response('not today', { status: 403 })
    expect(await left(refusing)).toEqual([expect.stringContaining('403 not today')])
  })
})
