// npm run differential -- --url http://127.0.0.1:5050 [--runs 10] [--steps 20] [--seed 1]
import { parseArgs } from 'node:util'
import { type Run, runOnce, targetAt } from './run.ts'

const { values } = parseArgs({
  options: {
    url: { type: 'string' },
    runs: { type: 'string', default: '10' },
    steps: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
  },
})

/** How much has happened at all: equal silence would prove nothing. */
const told = ({ counts }: Run): string =>
  [...counts]
    .sort()
    .map(([what, count]) => `${what} ${count}`)
    .join(', ')

async function main({ url, ...numbers }: typeof values): Promise<number> {
  const [runs, steps, seed] = [numbers.runs, numbers.steps, numbers.seed].map(Number)
  if (url === undefined || !runs || !steps || seed === undefined || Number.isNaN(seed)) {
    console.error('usage: npm run differential -- --url URL [--runs N] [--steps N] [--seed N]')
    return 2
  }
  let differing = 0
  for (let index = 0; index < runs; index++) {
    const run = await runOnce(targetAt(url), seed + index, steps)
    const { difference, isStable } = run
    if (difference === undefined) {
      console.log(`seed ${run.seed}: equal after each of ${steps} commands (${told(run)})`)
      continue
    }
    if (isStable) differing += 1
    const verdict = isStable ? 'differs' : 'differed once, not again'
    console.log(`seed ${run.seed}: ${verdict} after command ${difference.at} of ${steps}:`)
    console.log(`  ${JSON.stringify(difference.beat)}`)
    for (const { path, one, other } of difference.places.slice(0, 8)) {
      console.log(
        `  ${path}\n    ${url}: ${JSON.stringify(one)}\n    mock: ${JSON.stringify(other)}`,
      )
    }
  }
  console.log(`${runs} runs of ${steps} commands, ${differing} differ`)
  return differing > 0 ? 1 : 0
}

try {
  process.exitCode = await main(values)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
}
