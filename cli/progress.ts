import type { Progress as News } from '../suites/index.ts'

/** How far a run is: one line that is written over on a terminal, a line every tenth of the way elsewhere. */
export class Progress {
  readonly #out: NodeJS.WriteStream
  readonly #target: string
  #tenths = 0
  #shown = false

  constructor(out: NodeJS.WriteStream, target: string) {
    this.#out = out
    this.#target = target
  }

  show({ played, planned, family, broken }: News): void {
    const words = [`judging ${this.#target}: ${played} of ${planned} plays`]
    if (broken.size > 0) words.push(`${broken.size} rules broken`)
    if (this.#out.isTTY) {
      this.#shown = true
      this.#out.write(`\r\u001b[K${words.join(', ')} (${family})`)
      return
    }
    const tenths = Math.floor((played / planned) * 10)
    if (tenths === this.#tenths) return
    this.#tenths = tenths
    this.#out.write(`${words.join(', ')}\n`)
  }

  end(): void {
    if (this.#shown) this.#out.write('\r\u001b[K')
  }
}
