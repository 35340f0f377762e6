// A sequence diagram: lifelines from left to right, messages from top to bottom, each with its number.
import { arrow, drawing, path, text } from './svg.ts'

export interface Message {
  from: string
  to: string
  words: string
  isRefused?: boolean
}

const width = 620
const margin = 70
const head = 34
const pitch = 40

export function sequenceDiagram(
  title: string,
  actors: readonly string[],
  messages: readonly Message[],
): string {
  const height = head + (messages.length + 1) * pitch
  const gap = (width - 2 * margin) / (actors.length - 1)
  const placeOf = (actor: string) => margin + actors.indexOf(actor) * gap
  const parts = [
    ...actors.map((actor) => lifeline(actor, placeOf(actor), height)),
    ...messages.map((message, index) => drawn(message, index, placeOf)),
  ]
  return drawing({ width, height, title, parts })
}

function lifeline(actor: string, x: number, height: number): string {
  const rectangle = `<rect x="${x - 62}" y="2" width="124" height="${head - 6}" rx="6" class="state"/>`
  const name = text({ x, y: head / 2 + 4 }, actor, 'class="name"')
  return path(`M${x} ${head - 4}V${height}`, 'class="life"') + rectangle + name
}

function drawn(message: Message, index: number, placeOf: (actor: string) => number): string {
  const { from, to, words, isRefused } = message
  const y = head + (index + 1) * pitch
  const [start, end] = [placeOf(from), placeOf(to)]
  const sign = end > start ? 1 : -1
  const label = { x: (start + end) / 2, y: y - 6 }
  const line = `M${start} ${y}H${end - sign * 2}`
  return (
    arrow(line, isRefused === true ? 'refused' : 'call') +
    text(label, `${index + 1}. ${words}`, 'text-anchor="middle" class="message"')
  )
}
