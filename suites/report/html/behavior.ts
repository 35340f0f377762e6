/**
 * What the page does in the browser: filter, keyboard, copy. Without it every rule is to be seen all the same.
 * It is plain text, since it is never run by us; it holds no data, and is allowed to run by its own hash.
 */
export const behavior = `'use strict'
const rules = [...document.querySelectorAll('.rule')]
const search = document.querySelector('#search')
const shown = document.querySelector('#shown')
const toggles = [...document.querySelectorAll('.toggle')]
const none = document.querySelector('#no-match')
const help = document.querySelector('#help')
const texts = new Map(rules.map((rule) => [rule, wordsOf(rule)]))

function wordsOf(rule) {
  const parts = rule.querySelectorAll('.name, .versus p, .note, .sources dd')
  return [...parts].map((part) => part.textContent).join(' ').toLowerCase()
}

function pressed(kind) {
  return toggles
    .filter((toggle) => toggle.dataset.kind === kind && toggle.getAttribute('aria-pressed') === 'true')
    .map((toggle) => toggle.value)
}

function filter() {
  const verdicts = pressed('verdict')
  const levels = pressed('level')
  const words = search.value.toLowerCase().split(/\\s+/).filter(Boolean)
  let number = 0
  for (const rule of rules) {
    const fits =
      (verdicts.length === 0 || verdicts.includes(rule.dataset.verdict)) &&
      (levels.length === 0 || levels.includes(rule.dataset.level)) &&
      words.every((word) => texts.get(rule).includes(word))
    rule.hidden = !fits
    if (fits) number += 1
  }
  for (const group of document.querySelectorAll('.group')) {
    group.hidden = group.querySelector('.rule:not([hidden])') === null
  }
  if (none) none.hidden = number > 0
  shown.textContent = number === rules.length ? number + ' rules' : number + ' of ' + rules.length + ' rules'
}

function clear() {
  search.value = ''
  for (const toggle of toggles) toggle.setAttribute('aria-pressed', 'false')
  filter()
}

function press(toggle) {
  toggle.setAttribute('aria-pressed', String(toggle.getAttribute('aria-pressed') !== 'true'))
  filter()
}

function move(by) {
  const visible = rules.filter((rule) => !rule.hidden)
  const current = visible.findIndex((rule) => rule.contains(document.activeElement))
  const next = current === -1 ? (by > 0 ? 0 : visible.length - 1) : current + by
  const rule = visible[Math.min(Math.max(next, 0), visible.length - 1)]
  if (rule) rule.querySelector('summary').focus()
}

function setAll(open) {
  for (const rule of rules) if (!rule.hidden) rule.open = open
}

const keys = {
  '/': () => search.focus(),
  j: () => move(1),
  k: () => move(-1),
  e: () => setAll(true),
  c: () => setAll(false),
  '?': () => help.showModal(),
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || help.open) return
  if (event.key === 'Escape') {
    clear()
    if (document.activeElement === search) search.blur()
    return
  }
  if (event.target === search || !Object.hasOwn(keys, event.key)) return
  event.preventDefault()
  keys[event.key]()
})

search.addEventListener('input', filter)
for (const toggle of toggles) toggle.addEventListener('click', () => press(toggle))
document.querySelector('#show-help').addEventListener('click', () => help.showModal())

// A link to a rule opens it, even when the filter hides it.
function follow() {
  const rule = document.getElementById(decodeURIComponent(location.hash.slice(1)))
  if (!rule || !rule.classList.contains('rule')) return
  if (rule.hidden) clear()
  rule.open = true
  rule.scrollIntoView()
}
addEventListener('hashchange', follow)

// The mark and the line of one message belong together; where it broke is what to look at first.
for (const rule of rules) {
  const all = [...rule.querySelectorAll('[data-at]')]
  for (const one of all) {
    const both = (on) =>
      all.filter((other) => other.dataset.at === one.dataset.at).forEach((other) => other.classList.toggle('lit', on))
    one.addEventListener('mouseenter', () => both(true))
    one.addEventListener('mouseleave', () => both(false))
  }
  const show = () => {
    const mark = rule.querySelector('.mark.broke')
    if (!rule.open || !scroll || !mark) return
    const offset = mark.getBoundingClientRect().right - scroll.getBoundingClientRect().right + 100
    if (offset > 0) scroll.scrollLeft += offset
  }
  const scroll = rule.querySelector('.scroll')
  const names = rule.querySelector('.lane-names')
  if (scroll) scroll.addEventListener('scroll', () => names.setAttribute('transform', 'translate(' + scroll.scrollLeft + ' 0)'))
  rule.addEventListener('toggle', show)
  show()
}

for (const button of document.querySelectorAll('.copy')) {
  if (!navigator.clipboard) continue
  button.hidden = false
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(button.previousElementSibling.textContent)
    button.textContent = 'Copied'
  })
}

// Paper cannot be clicked: what failed is printed open.
const opened = new Set()
addEventListener('beforeprint', () => {
  for (const scroll of document.querySelectorAll('.scroll')) scroll.scrollLeft = 0
  for (const rule of document.querySelectorAll('.rule.broken:not([open]), .rule.error:not([open])')) {
    opened.add(rule)
    rule.open = true
  }
})
addEventListener('afterprint', () => {
  for (const rule of opened) rule.open = false
  opened.clear()
})

document.querySelector('.tools').hidden = false
filter()
follow()
`
