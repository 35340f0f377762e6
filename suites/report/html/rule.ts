import type { Counterexample } from '../../../spec-schemas/types.ts'
import type { RuleReport } from '../contract.ts'
import { oneLine, shorten } from '../escape.ts'
import { type ExchangeLine, exchange } from '../exchange.ts'
import { isRed, verdictWords } from '../judgement.ts'
import { withoutSecrets } from '../redact.ts'
import { cast } from '../script.ts'
import { timeline } from '../timeline.ts'
import { citation, findings, knownWords, origin } from '../words.ts'
import { icon } from './icon.ts'
import { html, type Markup, type Part } from './markup.ts'
import { timelineSvg } from './timeline.ts'

const rawLimit = 6_000
const rawStringLimit = 400
const scriptLimit = 100

/** One rule: a row that opens. */
export function ruleHtml(rule: RuleReport, isOpen: boolean): Markup {
  return html`<details class="rule ${rule.verdict}${!isRed(rule) && ' calm'}" id="${rule.id}" data-verdict="${rule.verdict}" data-level="${rule.level}"${isOpen && html` open`}>
<summary><span class="sign">${icon(rule.verdict)}</span><span class="name"><code>${rule.id}</code><span class="says">${prose(rule.says)}</span></span><span class="level">${rule.level}</span><span class="verdict">${rule.known ? 'known failure' : verdictWords(rule.verdict)}</span></summary>
<div class="body">
${rule.known && html`<p class="note">${knownWords(rule.known)}</p>`}
${rule.reason !== undefined && html`<p class="note">${rule.reason}</p>`}
${rule.counterexample && evidence(rule, rule.counterexample)}
<dl class="sources">
<div><dt>Source</dt><dd>${rule.cites.map((cite) => html`<span>${citation(cite)}</span>`)}</dd></div>
${rule.since !== undefined && html`<div><dt>Since</dt><dd>Mesos ${rule.since}</dd></div>`}
${rule.needs !== undefined && html`<div><dt>Needs</dt><dd>${rule.needs.join(', ')}</dd></div>`}
<div><dt>Judged</dt><dd>${findings(rule)}${rule.broken > 0 && ' broken'}</dd></div>
</dl>
</div>
</details>`
}

/** Words between backticks are code, as in the catalogue. */
function prose(text: string): Part {
  return text.split('`').map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part))
}

function evidence(rule: RuleReport, example: Counterexample): Markup {
  const { lines, omittedBefore, omittedAfter } = exchange(example.history, example.at, {
    before: 30,
    after: 6,
  })
  const script = example.script.slice(0, scriptLimit)
  const missing = example.script.length - script.length
  return html`<div class="versus"><div class="expected"><h3>Expected</h3><p>${example.expected}</p></div><div class="actual"><h3>Actual</h3><p>${example.actual}</p></div></div>
<h3>Scenario</h3>
${cast(example.scenario).map((who) => html`<p class="cast">${who}</p>`)}
<ol class="script">${script.map((step) => html`<li><code>${step}</code></li>`)}</ol>
${missing > 0 && html`<p class="more">… ${missing} more</p>`}
<h3>Timeline</h3>
<div class="scroll" tabindex="0" role="group" aria-label="Timeline of ${rule.id}, scrolls sideways">${timelineSvg(timeline(example), `Timeline of ${rule.id}; the list below says the same in words`)}</div>
<h3>On the wire</h3>
${omittedBefore > 0 && html`<p class="more">… ${omittedBefore} earlier</p>`}
<ol class="wire">${lines.map(row)}</ol>
${omittedAfter > 0 && html`<p class="more">… ${omittedAfter} later</p>`}
<h3>Replay</h3>
<p class="replay"><code>${example.replay}</code><button type="button" class="copy" hidden>Copy</button></p>
<p class="more">${origin(rule)}</p>`
}

function row({ entry, text, broke }: ExchangeLine): Markup {
  if (entry.type === 'STEP') return html`<li class="step">${text}</li>`
  const words = html`<span class="at">${entry.at}</span><span class="words">${text}</span>${broke && html`<strong class="here">broke here</strong>`}`
  return html`<li${broke && html` class="broke"`} data-at="${entry.at}"><details><summary>${words}</summary><pre>${raw(entry)}</pre></details></li>`
}

/** The message itself. What is long in it is cut one by one, so that the rest stays readable. */
function raw(entry: ExchangeLine['entry']): Markup {
  const lines = JSON.stringify(entry, shortened, 2)
  return html`${shorten(lines, rawLimit)
    .split('\n')
    .map((line) => html`${line}\n`)}`
}

function shortened(key: string, value: unknown): unknown {
  if (key === 'headers' && typeof value === 'object' && value !== null) {
    const headers = Object.entries(value).map(([name, text]) => [name, String(text)])
    return withoutSecrets(Object.fromEntries(headers))
  }
  return typeof value === 'string' ? shorten(oneLine(value), rawStringLimit) : value
}
