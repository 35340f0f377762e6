// The life of a shared volume, drawn: its states, and what goes over the wire meanwhile. Every arrow has its rules.
import { type Message, sequenceDiagram } from './drawing/sequence.ts'
import { stateDiagram, type Transition } from './drawing/states.ts'
import { ruleLinks } from './link.ts'
import { page, table } from './markdown.ts'
import type { Page } from './page.ts'

type Ruled<T> = T & { rules: readonly string[] }

const states = [
  ['unreserved disk'],
  ['disk reserved', 'to a role'],
  ['shared volume,', 'used by nobody'],
  ['shared volume,', 'used by tasks'],
]

const transitions: Ruled<Transition>[] = [
  { from: 0, to: 1, words: ['RESERVE'], rules: ['reserve/reserve', 'reserve/operator-api'] },
  { from: 1, to: 0, words: ['UNRESERVE'], rules: ['reserve/unreserve'] },
  {
    from: 1,
    to: 2,
    words: ['CREATE', 'with "shared": {}'],
    rules: ['create/reserved-disk', 'create/offered'],
  },
  {
    from: 2,
    to: 1,
    words: ['DESTROY'],
    rules: ['destroy/gives-disk-back', 'rescind/offer-of-destroyed-volume'],
  },
  {
    from: 2,
    to: 2,
    words: ['UNRESERVE', 'is refused'],
    isRefused: true,
    rules: ['reserve/unreserve-under-volume'],
  },
  {
    from: 2,
    to: 3,
    words: ['LAUNCH of a task', 'that names it'],
    rules: ['launch/several-in-one-accept'],
  },
  {
    from: 3,
    to: 2,
    words: ['the last task', 'has ended'],
    rules: ['destroy/after-terminal-update'],
  },
  {
    from: 3,
    to: 3,
    words: ['DESTROY', 'is refused'],
    isRefused: true,
    rules: ['destroy/running', 'destroy/refused-keeps-volume'],
  },
  {
    from: 3,
    to: 3,
    words: ['LAUNCH', 'of further tasks'],
    rules: ['launch/over-several-accepts', 'launch/several-frameworks'],
  },
]

const a = 'framework A'
const b = 'framework B'
const master = 'master'

const messages: Ruled<Message>[] = [
  { from: a, to: master, words: 'SUBSCRIBE: opts in', rules: ['opt-in/offered-with'] },
  { from: b, to: master, words: 'SUBSCRIBE: opts in', rules: ['opt-in/not-offered-without'] },
  { from: master, to: a, words: 'OFFERS: reserved disk', rules: ['reserve/offered-to-its-role'] },
  { from: a, to: master, words: 'ACCEPT: CREATE, shared', rules: ['create/scheduler-api'] },
  {
    from: master,
    to: a,
    words: 'OFFERS: the volume',
    rules: ['create/offered', 'create/offered-form'],
  },
  { from: master, to: b, words: 'OFFERS: the volume', rules: ['launch/several-frameworks'] },
  { from: a, to: master, words: 'ACCEPT: LAUNCH t1, t2', rules: ['launch/several-in-one-accept'] },
  {
    from: master,
    to: b,
    words: 'OFFERS: the volume, in use',
    rules: ['launch/in-use-still-offered'],
  },
  { from: b, to: master, words: 'ACCEPT: LAUNCH t3', rules: ['launch/over-several-accepts'] },
  {
    from: a,
    to: master,
    words: 'ACCEPT: DESTROY',
    isRefused: true,
    rules: ['destroy/running', 'destroy/other-framework-users'],
  },
  { from: master, to: a, words: 'OPERATION_ERROR', isRefused: true, rules: ['feedback/error'] },
  {
    from: master,
    to: a,
    words: 'UPDATE: t1, t2 have ended',
    rules: ['destroy/after-terminal-update'],
  },
  { from: master, to: b, words: 'UPDATE: t3 has ended', rules: ['destroy/after-terminal-update'] },
  { from: master, to: b, words: 'OFFERS: the volume', rules: ['destroy/offer-means-nothing'] },
  { from: a, to: master, words: 'ACCEPT: DESTROY', rules: ['destroy/gives-disk-back'] },
  { from: master, to: b, words: 'RESCIND', rules: ['rescind/offer-of-destroyed-volume'] },
  { from: master, to: a, words: 'OPERATION_FINISHED', rules: ['feedback/finished'] },
  { from: master, to: a, words: 'OFFERS: reserved disk', rules: ['destroy/gives-disk-back'] },
]

export function lifePage(): Page {
  const markdown = page(
    '# The life of a shared volume',
    'A shared volume is made of disk that is reserved to a role, is offered to every framework of that role that opted in, may be used by any number of tasks, and turns back into reserved disk when nobody uses it any more. Being offered and being used are independent of each other.',
    '## Its states',
    stateDiagram(
      'The states of a shared volume, and what leads from one to another',
      states,
      transitions,
    ),
    table(
      ['what happens', 'rules'],
      transitions.map(({ words, rules }) => [words.join(' '), ruleLinks(rules)]),
    ),
    '## What goes over the wire',
    'Two frameworks of one role. A makes the volume, both use it, and A destroys it. What was refused is dashed.',
    sequenceDiagram('The messages between two frameworks and the master', [a, master, b], messages),
    table(
      ['', 'message', 'rules'],
      messages.map(({ from, to, words, rules }, index) => [
        String(index + 1),
        `${from} to ${to}: ${words}`,
        ruleLinks(rules),
      ]),
    ),
  )
  return { path: 'volume-life', markdown }
}
