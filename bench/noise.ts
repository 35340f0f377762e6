import { cpuMs, median, wallMs } from './side-by-side.ts'

/** How much of a processor a process gets here while it asks for a whole one, in per cent: 100 on a quiet machine. */
export async function shareOfProcessor(): Promise<number> {
  const shares: number[] = []
  for (let round = 0; round < 5; round++) {
    let cpu = 0
    const wall = await wallMs(async () => {
      cpu = await cpuMs(spin)
    })
    shares.push((100 * cpu) / wall)
  }
  return median(shares)
}

function spin(): number {
  let sum = 0
  for (let step = 0; step < 5e7; step++) sum = (sum * 31 + step) | 0
  return sum
}
