// What a rule's page says of needs, scenarios and sources.
import { readdirSync, readFileSync } from 'node:fs'
import type { Family } from '../../suites/harness/family.ts'
import type { Need, Rule } from '../../suites/rule.ts'
import { prose } from './markdown.ts'
import { root } from './page.ts'

const words: Record<Need, string> = {
  tasks: 'tasks that run',
  shell: 'tasks whose commands a shell runs',
  'operation-feedback': 'feedback on operations',
  'hierarchical-roles': 'agents with hierarchical roles',
  'two-agents': 'two agents',
  anonymity: 'frameworks and operators without a principal',
  authentication: 'a master that demands credentials of everybody',
}

export function needWords({ needs = [] }: Rule): string {
  const listed = needs.map((need) => words[need])
  return listed.length === 0 ? 'nothing beyond a master with an agent' : listed.join(', ')
}

export function sourceOf({ id }: Rule): string {
  return readFileSync(new URL(`suites/${id}.ts`, root), 'utf8')
}

/** What the scenarios of a family are about, as the head of their file says it. */
export function familyWords({ name }: Family): string {
  const head = heads.get(name)
  return head === undefined ? '' : `> ${prose(head)}`
}

const folder = new URL('suites/scenarios/', root)
const heads = new Map(readdirSync(folder).flatMap(headsIn))

function headsIn(file: string): [string, string][] {
  const text = readFileSync(new URL(file, folder), 'utf8')
  const comment = /^(?:\/\/ .*\n)+/.exec(text)?.[0] ?? ''
  const head = comment
    .replaceAll(/^\/\/ /gm, '')
    .replaceAll('\n', ' ')
    .trim()
  return [...text.matchAll(/family\(\s*'([^']+)'/g)].map(([, name = '']) => [name, head])
}
