// Where things are on the site. Links are from its root; VitePress fails on one that leads nowhere.
import type { Mutant } from '../../mock-master/mutants/index.ts'
import type { DocumentEntry } from '../../spec-schemas/types.ts'
import { anchor } from './markdown.ts'

export function ruleLink(id: string): string {
  return `[${id}](/rules/${id})`
}

export function ruleLinks(ids: readonly string[]): string {
  return ids.map(ruleLink).join(', ')
}

export function mutantAnchor({ id }: Pick<Mutant, 'id'>): string {
  return `mutant-${anchor(id)}`
}

export function statementAnchor(section: string, number: number): string {
  return `${anchor(section)}-${number}`
}

export function statementLink(document: string, section: string, number: number): string {
  return `[${section}, ${number}](/documents/${document}#${statementAnchor(section, number)})`
}

export function documentLink({ document, title }: DocumentEntry): string {
  return `[${title}](/documents/${document})`
}

export function schemaLink(name: string): string {
  return `[${name}](/schemas/${name})`
}
