// A target that dies in the middle of a run: what is reported, and what is left when it comes back.
import { describe, expect, it } from 'vitest'
import { createMaster } from '../../mock-master/index.ts'
import { defaultLimits, rules, run, select } from '../index.ts'

const some = select(rules, { only: ['opt-in/*', 'create/*'] })
const limits = { ...defaultLimits, callMs: 2_000, awaitMs: 1_000 }
const budget = { rules: some, seed: 7, runs: 3, rolePrefix: 'conformance-outage' }

describe('a target that dies', () => {
  it('and stays dead leaves the verdict open, soon', async () => {
    const master = createMaster({ seed: 1 })
    const listening = await master.listen({ port: 0 })
    const target = { url: listening.url, fetch, limits }
    let dead: Promise<void> | undefined
    const die = async () => {
      master.close()
      await listening.close()
    }
    const onPlay = () => {
      dead ??= die()
    }
    const report = await run({ target, ...budget, onPlay })
    await dead
    expect(report.verdict).toBe('inconclusive')
    expect(report.why).toContain('failed again and again')
    expect(report.warnings.join('\n')).toContain('ECONNREFUSED')
  })

  it('and comes back is judged, and left as it was', async () => {
    const master = createMaster({ seed: 1 })
    let listening = await master.listen({ port: 0 })
    const { port } = new URL(listening.url)
    const before = structuredClone(await agentsOf(listening.url))
    const target = { url: listening.url, fetch, limits }
    let plays = 0
    let outage: Promise<void> | undefined
    const fail = async () => {
      await listening.close()
      listening = await master.listen({ port: Number(port) })
    }
    const report = await run({
      target: {
        ...target,
        // In the middle of a play, when it has something to lose.
        fetch: async (input, init) => {
          const isUse = String(init.body).includes('"CREATE"')
          if (isUse && ++plays === 2) outage = fail()
          await outage
          return fetch(input, init)
        },
      },
      ...budget,
    })
    expect(report.leftovers).toEqual([])
    expect(report.verdict).toBe('conformant')
    expect(await agentsOf(listening.url)).toEqual(before)
    master.close()
    await listening.close()
  })
})

async function agentsOf(url: string): Promise<unknown> {
  const headers = { 'content-type': 'application/json' }
  const body = JSON.stringify({ type: 'GET_AGENTS' })
  const answer = await fetch(`${url}/api/v1`, { method: 'POST', headers, body })
  return answer.json()
}
