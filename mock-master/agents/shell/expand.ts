import { runCommand, type Shell } from './run.ts'
import type { Word, WordPart } from './tokens.ts'

/** What the words of a command stand for: their variables and their commands are filled in. */

export function* expandAll(
  words: readonly Word[],
  shell: Shell,
): Generator<number, string[], void> {
  const expanded: string[] = []
  for (const word of words) {
    const text = yield* expand(word, shell)
    const isSplit = word.length > 0 && word.every((part) => part.kind !== 'text' && !part.quoted)
    if (isSplit) expanded.push(...text.split(/\s+/).filter((each) => each !== ''))
    else expanded.push(text)
  }
  return expanded
}

export function* expand(word: Word, shell: Shell): Generator<number, string, void> {
  let text = ''
  for (const part of word) text += yield* expandPart(part, shell)
  return text
}

function* expandPart(part: WordPart, shell: Shell): Generator<number, string, void> {
  if (part.kind === 'text') return part.text
  if (part.kind === 'variable') {
    return part.name === '?' ? String(shell.status) : (shell.variables.get(part.name) ?? '')
  }
  let output = ''
  const print = (text: string): void => {
    output += text
  }
  shell.status = yield* runCommand(part.text, shell.root, shell.variables, print)
  return output.replace(/\n+$/, '')
}
