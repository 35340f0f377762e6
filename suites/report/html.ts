import { createHash } from 'node:crypto'
import type { Report, RuleReport } from './contract.ts'
import { behavior } from './html/behavior.ts'
import { icon } from './html/icon.ts'
import { html as fill, Markup, type Part } from './html/markup.ts'
import { ruleHtml } from './html/rule.ts'
import { style } from './html/style.ts'
import { byArea, count, isRed, levels, verdicts, verdictWords, worstFirst } from './judgement.ts'
import { duration, plural, targetWords } from './words.ts'

const listLimit = 500

/** One page, for a browser without a network: nothing is loaded, and nothing but our own script may run. */
export function html(report: Report): string {
  const red = worstFirst(report.rules.filter(isRed))
  const rest = report.rules.filter((rule) => !isRed(rule))
  const page = fill`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="${policy()}">
<link rel="icon" href="data:,">
<title>${report.verdict}: ${targetWords(report.target)}</title>
<style>${new Markup(style)}</style>
</head>
<body>
<a class="skip" href="#rules">Skip to the rules</a>
<div class="page">
${head(report)}
${remarks(report)}
${tools(report)}
<main id="rules">
${group('Failed', red, red[0])}
${[...byArea(rest)].map(([area, rules]) => group(area, worstFirst(rules)))}
${report.rules.length === 0 ? fill`<p class="none">No rule was judged.</p>` : fill`<p class="none" id="no-match" hidden>No rule matches.</p>`}
</main>
<footer>${report.tool.name} ${report.tool.version}</footer>
</div>
${help()}
<script>${new Markup(behavior)}</script>
</body>
</html>
`
  return page.text
}

function policy(): string {
  const hash = createHash('sha256').update(behavior).digest('base64')
  return `default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`
}

function head(report: Report): Part {
  const { target, counts } = report
  const facts: [string, string][] = [
    ['Target', targetWords(target)],
    ['Run', `${report.startedAt.slice(0, 16).replace('T', ' ')} UTC`],
    ['Duration', duration(report.durationMs)],
    ['Seed', String(report.seed)],
    ['Budget', `${plural(report.runs, 'run')} per family`],
    [
      'Judged',
      `${plural(counts.plays, 'play')}, ${plural(counts.steps, 'step')}, ${plural(counts.findings, 'finding')}`,
    ],
  ]
  return fill`<header class="${report.verdict}">
<div class="headline"><span class="sign">${icon(report.verdict)}</span><div><h1>${report.verdict}</h1><p class="why">${report.why}</p></div></div>
<div class="overview"><dl class="facts">${facts.map(([name, value]) => fill`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
${grid(report.rules)}</div>
</header>`
}

/** Level by verdict: a broken MAY must not look like a broken MUST. */
function grid(rules: RuleReport[]): Part {
  const columns = [...verdicts].reverse()
  const cell = (number: number, verdict: string) =>
    fill`<td class="${number === 0 ? 'zero' : verdict}">${number === 0 ? '·' : number}</td>`
  return fill`<table class="grid"><caption class="hidden">Rules by level and verdict</caption>
<thead><tr><td></td>${columns.map((verdict) => fill`<th scope="col">${verdictWords(verdict)}</th>`)}</tr></thead>
<tbody>${levels.map(
    (level) =>
      fill`<tr><th scope="row">${level}</th>${columns.map((verdict) => cell(count(rules, verdict, level), verdict))}</tr>`,
  )}</tbody></table>`
}

function remarks({ warnings, leftovers }: Report): Part {
  const list = (title: string, items: string[]) =>
    items.length > 0 &&
    fill`<section class="remarks"><h2>${title}</h2><ul>${items.slice(0, listLimit).map((item) => fill`<li>${item}</li>`)}</ul></section>`
  return [list('Warnings', warnings), list('Left over on the target', leftovers)]
}

function tools({ rules }: Report): Part {
  const toggle = (kind: string, value: string, label: string, number: number) =>
    number > 0 &&
    fill`<button type="button" class="toggle ${value}" data-kind="${kind}" value="${value}" aria-pressed="false">${label} <span>${number}</span></button>`
  return fill`<div class="tools" role="search" hidden>
<input id="search" type="search" placeholder="Filter rules" aria-label="Filter rules by text" autocomplete="off" spellcheck="false">
<div class="toggles" role="group" aria-label="Filter by verdict">${verdicts.map((verdict) => toggle('verdict', verdict, verdictWords(verdict), count(rules, verdict)))}</div>
<div class="toggles" role="group" aria-label="Filter by level">${levels.map((level) => toggle('level', level, level, rules.filter((rule) => rule.level === level).length))}</div>
<output id="shown" aria-live="polite"></output>
<button type="button" id="show-help" aria-label="Keyboard shortcuts">?</button>
</div>`
}

function group(title: string, rules: RuleReport[], open?: RuleReport): Part {
  return (
    rules.length > 0 &&
    fill`<section class="group"><h2>${title}</h2>${rules.map((rule) => ruleHtml(rule, rule === open))}</section>`
  )
}

function help(): Part {
  const keys: [string, string][] = [
    ['/', 'filter by text'],
    ['j  k', 'next and previous rule'],
    ['Enter', 'open or close the rule'],
    ['e  c', 'open all, close all'],
    ['Esc', 'clear the filter'],
    ['?', 'this help'],
  ]
  return fill`<dialog id="help" aria-labelledby="help-title"><h2 id="help-title">Keyboard</h2><dl>${keys.map(([key, does]) => fill`<div><dt><kbd>${key}</kbd></dt><dd>${does}</dd></div>`)}</dl><form method="dialog"><button>Close</button></form></dialog>`
}
