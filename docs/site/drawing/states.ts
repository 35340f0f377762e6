// A state diagram, from top to bottom: what leads down stands left, what leads up again stands right, and what leads
// nowhere is a loop at the right of its state.
import { arrow, drawing, lines } from './svg.ts'

export interface Transition {
  from: number
  to: number
  words: readonly string[]
  isRefused?: boolean
}

const width = 540
const middle = width / 2
const box = { width: 176, height: 54 }
const pitch = 136

export function stateDiagram(
  title: string,
  states: readonly (readonly string[])[],
  transitions: readonly Transition[],
): string {
  const height = (states.length - 1) * pitch + box.height + 20
  const parts = [...transitions.map(drawn), ...states.map(state)]
  return drawing({ width, height, title, parts })
}

function topOf(index: number): number {
  return 10 + index * pitch
}

function state(words: readonly string[], index: number): string {
  const corner = `x="${middle - box.width / 2}" y="${topOf(index)}"`
  const rectangle = `<rect ${corner} width="${box.width}" height="${box.height}" rx="10" class="state"/>`
  return rectangle + lines({ x: middle, y: topOf(index) + box.height / 2 }, words, 'class="name"')
}

function drawn(transition: Transition, index: number, all: readonly Transition[]): string {
  const { from, to, words, isRefused } = transition
  const kind = isRefused === true ? 'refused' : 'call'
  if (from === to) {
    const before = all.slice(0, index).filter((one) => one.from === from && one.to === from)
    return loop(from, words, kind, before.length)
  }
  const isDown = to > from
  const x = isDown ? middle - 50 : middle + 50
  const start = isDown ? topOf(from) + box.height : topOf(from)
  const end = isDown ? topOf(to) - 1 : topOf(to) + box.height + 1
  const side = isDown ? 'text-anchor="end"' : 'text-anchor="start"'
  const label = { x: isDown ? x - 10 : x + 10, y: (start + end) / 2 }
  return arrow(`M${x} ${start}V${end}`, kind) + lines(label, words, side)
}

/** Two loops of one state are on either side of it. */
function loop(at: number, words: readonly string[], kind: 'call' | 'refused', before: number) {
  const sign = before === 0 ? 1 : -1
  const x = middle + (sign * box.width) / 2
  const y = topOf(at)
  const out = x + sign * 30
  const curve = `M${x} ${y + 14}C${out} ${y + 8} ${out} ${y + 46} ${x + sign * 2} ${y + 40}`
  const side = sign > 0 ? 'text-anchor="start"' : 'text-anchor="end"'
  return arrow(curve, kind) + lines({ x: x + sign * 32, y: y + 27 }, words, side)
}
