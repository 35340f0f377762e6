import { createMaster } from '../mock-master/index.ts'
import type { Scenario } from '../spec-schemas/types.ts'
import { draw } from '../suites/harness/family.ts'
import { play } from '../suites/harness/play.ts'
import { socketFetch } from '../suites/harness/socket-fetch.ts'
import { defaultLimits, type Target } from '../suites/harness/target.ts'
import { sharing } from '../suites/scenarios/sharing.ts'
import type { Measurement } from './measurement.ts'
import { cpuMs, sideBySide } from './side-by-side.ts'

/** The same scenarios, played against a master in this process and against one behind a socket. */
export const playCost: Measurement = {
  name: 'play-cost',
  title: 'A play, master and suite together',
  async measure({ quick }) {
    const [scenarios, rounds] = quick ? [1, 1] : [4, 9]
    const drawn = draw(sharing, 1, scenarios)
    const inProcess = createMaster({ seed: 1 })
    const served = createMaster({ seed: 1 })
    const listening = await served.listen({ port: 0 })
    const socket = socketFetch()
    const targets = {
      inProcess: targetOf('http://master.test:5050', (input, init) =>
        inProcess.fetch(new Request(input, init)),
      ),
      http: targetOf(listening.url, socket.fetch),
    }
    if (!quick) for (const target of Object.values(targets)) await playAll(drawn, target)
    const ms = await sideBySide(rounds, {
      inProcess: () => cpuMs(() => playAll(drawn, targets.inProcess)),
      http: () => cpuMs(() => playAll(drawn, targets.http)),
    })
    socket.close()
    inProcess.close()
    served.close()
    await listening.close()
    return [
      { what: 'in process, of processor time', value: ms.inProcess / scenarios, unit: 'ms' },
      { what: 'over HTTP, of processor time', value: ms.http / scenarios, unit: 'ms' },
      {
        what: 'over HTTP to in process',
        value: ms.http / ms.inProcess,
        unit: '×',
        goal: { atMost: 4 },
      },
    ]
  },
}

const targetOf = (url: string, fetch: Target['fetch']): Target => ({
  url,
  fetch,
  limits: defaultLimits,
})

let plays = 0

async function playAll(scenarios: readonly Scenario[], target: Target): Promise<void> {
  for (const scenario of scenarios) await play(scenario, target, `bench-${++plays}p`)
}
