// The fenced blocks of what is read: README, CONTRIBUTING and the pages in docs/.
import { readdirSync, readFileSync } from 'node:fs'

export const root = new URL('../../', import.meta.url)

export interface Block {
  /** `docs/ci.md:20`, where it begins. */
  place: string
  /** The first word behind the fence; empty: what a program prints, not what somebody types. */
  language: string
  text: string
}

/** Pages whose blocks a test of their own executes, as they stand. */
const elsewhere: Readonly<Record<string, string>> = {
  'docs/framework-authors.md': 'suites/proof/framework/page.test.ts',
}

export function blocks(): Block[] {
  return files().flatMap(blocksIn)
}

function files(): string[] {
  const pages = readdirSync(new URL('docs/', root), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') && !name.startsWith('.vitepress'))
    .map((name) => `docs/${name}`)
  return ['README.md', 'CONTRIBUTING.md', ...pages.sort()].filter((page) => !(page in elsewhere))
}

function blocksIn(file: string): Block[] {
  const found: Block[] = []
  let open: (Block & { indent: number }) | undefined
  for (const [index, line] of readFileSync(new URL(file, root), 'utf8').split('\n').entries()) {
    const [, space = '', language = ''] = /^(\s*)```(\w*)/.exec(line) ?? []
    const isFence = /^\s*```/.test(line)
    if (open === undefined && isFence) {
      open = { place: `${file}:${index + 1}`, language, text: '', indent: space.length }
    } else if (isFence && open !== undefined) {
      found.push({ place: open.place, language: open.language, text: open.text })
      open = undefined
    } else if (open !== undefined) {
      open.text += `${line.slice(open.indent)}\n`
    }
  }
  if (open !== undefined) throw new Error(`the block at ${open.place} is never closed`)
  return found
}
