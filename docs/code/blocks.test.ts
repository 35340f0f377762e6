// Every fenced block of what is read is executed, or checked as closely as can be: no block is passed over in silence.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Block, blocks } from './blocks.ts'
import { dataProblem } from './data.ts'
import { shellProblem } from './shell.ts'
import { runProblem, typeProblems } from './typescript.ts'
import { type Workplace, workplace } from './workplace.ts'

const all = blocks()
const modules = all.filter(({ language }) => language === 'ts')

let place: Workplace

beforeAll(async () => {
  place = await workplace()
}, 60_000)

afterAll(() => place.close())

/** What is done with a block of each language; what is no code is what a program prints. */
const checks: Record<string, (block: Block) => Promise<string | undefined> | string | undefined> = {
  sh: (block) => shellProblem(block, place),
  ts: (block) => runProblem(block, place),
  json: (block) => dataProblem(block, place),
  yaml: (block) => dataProblem(block, place),
  text: outputProblem,
  '': outputProblem,
}

/** Output may not hide what somebody is to type. */
function outputProblem({ text }: Block): string | undefined {
  return /^\$ |^(npx|npm|curl|mesos-conformance) /m.test(text)
    ? 'commands belong to a block of sh'
    : undefined
}

it('finds the blocks', () => {
  expect(all.some(({ place }) => place.startsWith('README.md'))).toBe(true)
  expect(all.length).toBeGreaterThan(15)
})

it.each(all)('$place is in a language that can be checked', ({ language }) => {
  expect(Object.keys(checks)).toContain(language)
})

it.each(all.filter(({ language }) => language in checks))(
  '$place does what it says',
  { timeout: 90_000 },
  async (block) => {
    expect(await checks[block.language]?.(block)).toBeUndefined()
  },
)

describe('the types', () => {
  let problems: Map<string, string[]>

  beforeAll(() => {
    problems = typeProblems(modules)
  }, 120_000)

  it.each(modules)('of $place are right', ({ place }) => {
    expect(problems.get(place)).toEqual([])
  })
})

// A check that finds nothing is worth nothing.
describe('what is wrong is found:', () => {
  const wrong: [string, string, string, RegExp][] = [
    ['an option that is none', 'sh', 'npx mesos-conformance run --seeds 1', /unknown option/],
    ['a command that is none', 'sh', 'mesos-conformance judge', /ended with 64/],
    ['a script that is none', 'sh', 'npm run no-such-script', /ended with 64/],
    ['nobody there', 'sh', 'npx mesos-conformance run --url http://127.0.0.1:9', /ended with 3/],
    ['a program that throws', 'ts', "throw new Error('no')", /no/],
    ['a value that is another', 'ts', "Array.of('a')\n// ['b']", /deep-equal/],
    [
      'an export that is none',
      'ts',
      "import { no } from 'mesos-conformance'\nno()",
      /No matching export/,
    ],
    ['a rule that is none', 'yaml', '- rule: no/rule\n  reason: none', /no rule no\/rule/],
    [
      'a message that is none',
      'json',
      '{ "type": "ACCEPT", "accept": {} }',
      /framework_id|offer_ids/,
    ],
    ['a command in what is printed', '', 'npx mesos-conformance list', /belong to a block of sh/],
  ]

  it.each(wrong)('%s', { timeout: 60_000 }, async (place, language, text, problem) => {
    const found = Promise.resolve(checks[language]?.({ place, language, text }))
    expect(await found.catch((error: Error) => error.message)).toMatch(problem)
  })

  it('a type that does not fit', { timeout: 60_000 }, () => {
    const block = { place: 'wrong', language: 'ts', text: "export const one: number = 'one'" }
    expect(typeProblems([block]).get('wrong')).toEqual([expect.stringContaining('not assignable')])
  })
})
