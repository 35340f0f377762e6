import { type Mark, masterLane, type Timeline } from '../timeline.ts'
import { html, type Markup } from './markup.ts'

const leastHeadWidth = 84
const letterWidth = 6.6
const slotWidth = 82
const laneHeight = 76
const headHeight = 34
const bottomSpace = 14

/** Lanes from top to bottom, steps from left to right. Each message is an arrow between who speaks and the master. */
export function timelineSvg({ lanes, columns, marks, omitted }: Timeline, title: string): Markup {
  const slots = columns.reduce((sum, column) => sum + column.slots, 0)
  const earlier = omitted > 0 ? `+ ${omitted} earlier` : ''
  const names = lanes.map((lane) => fit(lane, 1))
  const headWidth = headWidthOf([earlier, ...names])
  const width = headWidth + slots * slotWidth + 12
  const height = headHeight + lanes.length * laneHeight + bottomSpace
  return html`<svg class="timeline" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${title}">
${columns.map(
  (
    { title: name, first, slots: wide },
    index,
  ) => html`<rect class="step${index % 2 === 1 && ' odd'}" x="${headWidth + first * slotWidth}" y="0" width="${wide * slotWidth}" height="${height}"/>
<text class="step-name" x="${headWidth + first * slotWidth + 8}" y="19">${fit(name, wide)}</text>`,
)}
${lanes.map((lane, index) => html`<line class="lane${lane === masterLane && ' master'}" x1="${headWidth}" x2="${width}" y1="${laneY(index)}" y2="${laneY(index)}"/>`)}
${marks.map((mark) => arrow(mark, lanes.length - 1, headWidth))}
<g class="lane-names"><rect class="shade" width="${headWidth - 8}" height="${height}"/>${earlier && html`<text class="step-name" x="10" y="19">${earlier}</text>`}
${names.map((name, index) => html`<text class="lane-name" x="10" y="${laneY(index) + 4}">${name}</text>`)}</g>
</svg>`
}

function arrow(mark: Mark, master: number, headWidth: number): Markup {
  const x = headWidth + mark.slot * slotWidth + slotWidth / 2
  const [own, bottom] = [laneY(mark.lane), laneY(master)]
  const [from, to] = mark.way === 'event' ? [bottom, own] : [own, bottom]
  const classes = `mark ${mark.way}${mark.bad ? ' bad' : ''}${mark.broke ? ' broke' : ''}`
  return html`<g class="${classes}" data-at="${mark.at}"><title>${mark.full}</title>
${mark.broke && html`<rect class="halo" x="${x - slotWidth / 2 + 2}" y="${own - 44}" width="${slotWidth - 4}" height="${bottom - own + 58}" rx="6"/>`}
${mark.way !== 'none' && html`<line class="wire" x1="${x}" y1="${from}" x2="${x}" y2="${to}"/>${head(x, to, mark.way === 'event')}`}
<circle cx="${x}" cy="${from}" r="4"/>
<text x="${x}" y="${own - 25}">${mark.label}</text>
<text class="detail" x="${x}" y="${own - 13}">${mark.detail}</text>
<text class="number" x="${x + 8}" y="${bottom + 13}">${mark.at}</text></g>`
}

/** An arrow head that ends on the lane. */
function head(x: number, y: number, up: boolean): Markup {
  const back = up ? 8 : -8
  const tip = up ? 1 : -1
  return html`<path class="head" d="M${x} ${y + tip}l-4 ${back}h8z"/>`
}

/** The names stay where they are while the rest is scrolled below them: none may be wider than its ground. */
function headWidthOf(names: readonly string[]): number {
  const longest = Math.max(...names.map((name) => name.length))
  return Math.max(leastHeadWidth, Math.ceil(10 + longest * letterWidth + 12))
}

function laneY(lane: number): number {
  return headHeight + lane * laneHeight + 50
}

/** Roughly what has room in so many slots. */
function fit(name: string, slots: number): string {
  const limit = Math.floor((slots * slotWidth - 12) / letterWidth)
  return name.length > limit ? `${name.slice(0, Math.max(1, limit - 1))}…` : name
}
