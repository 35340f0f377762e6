// The machine that a bench runs on is seldom its own. So what is compared is done in turns, A B A B, and what counts is
// the median of each and their ratio: what disturbs one turn disturbs its neighbour as well.

/** Works once and tells what came of it, such as its own duration; the smaller or larger number is not its concern. */
export type Turn = () => number | Promise<number>

/** The medians by name. Every other round goes backwards, so that nobody always follows the same one. */
export async function sideBySide<Name extends string>(
  rounds: number,
  contenders: Readonly<Record<Name, Turn>>,
): Promise<Record<Name, number>> {
  const names = Object.keys(contenders) as Name[]
  const results = new Map(names.map((name) => [name, [] as number[]]))
  for (let round = 0; round < rounds; round++) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      results.get(name)?.push(await contenders[name]())
    }
  }
  const medians = names.map((name) => [name, median(results.get(name) ?? [])])
  return Object.fromEntries(medians) as Record<Name, number>
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  const middle = sorted.length >> 1
  const [low = Number.NaN, high = low] = sorted.slice(middle - 1 + (sorted.length % 2), middle + 1)
  return (low + high) / 2
}

/** Milliseconds that the processor worked for this process, which others on the machine disturb less than the clock. */
export async function cpuMs(work: () => unknown): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** Milliseconds by the clock. */
export async function wallMs(work: () => unknown): Promise<number> {
  const before = performance.now()
  await work()
  return performance.now() - before
}
