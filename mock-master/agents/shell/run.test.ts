import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { directory } from '../files.ts'
import { isService, runCommand } from './run.ts'

/** Runs to the end, or until it has slept for so long; the status and what it slept. */
function run(text: string, root = directory(), longestMs = 60_000) {
  let output = ''
  const running = runCommand(text, root, [['HOME', '/root']], (printed) => {
    output += printed
  })
  let sleptMs = 0
  for (;;) {
    const { done, value } = running.next()
    if (done) return { status: value, sleptMs, output }
    if (isService(value)) return { status: 'service', sleptMs, output }
    sleptMs += value
    if (sleptMs > longestMs) return { status: 'still running', sleptMs, output }
  }
}
const status = (text: string, root = directory()) => run(text, root).status

describe('a command line', () => {
  test.each([
    ['true', 0],
    ['false', 1],
    ['exit 3', 3],
    ['true && false', 1],
    ['false || true', 0],
    ['! true', 1],
    ['false; true', 0],
    ['test -e nothing', 1],
    ['test ! -e nothing', 0],
    ['[ -e nothing ] || [ 1 -lt 2 ]', 0],
    ['[ 1 -lt 2', 2],
    ['(exit 4); test $? = 4', 0],
    ['if false; then exit 1; elif true; then exit 5; else exit 2; fi', 5],
    ['for i in 1 2 3; do test $i = 3 && exit 7; done', 7],
    ['x=1; test "$x" = 1 && exit $x', 1],
    ['echo hello | grep -q ell', 0],
    ['test "$(echo a b)" = "a b"', 0],
    ['test `echo one` = one', 0],
    ["sh -c 'exit 6'", 6],
    ['cat nothing', 1],
    ['echo x > nowhere/f', 1],
    ['{ echo x; exit 8; } > f', 8],
    ['"unterminated', 2],
    ['if true; then', 2],
    ['java -jar scheduler.jar', 'service'],
  ])('%s ends with %s', (text, expected) => {
    expect(status(text)).toBe(expected)
  })

  test('finds what another has written', () => {
    const root = directory()
    root.entries.set('data', directory())
    expect(status('echo hello > data/f && echo again >> data/f', root)).toBe(0)
    expect(run('cat data/f', root).output).toBe('hello\nagain\n')
    expect(status('test "$(cat data/f | wc -l)" -eq 2', root)).toBe(0)
    expect(status('mkdir -p data/a/b && touch data/a/b/c && test -f data/a/b/c', root)).toBe(0)
    expect(run('ls data', root).output).toBe('a\nf\n')
    expect(status('rm data/f; test -e data/f', root)).toBe(1)
  })

  test('waits for what it polls', () => {
    const root = directory()
    expect(run('sleep 1.5; sleep 2').sleptMs).toBe(3500)
    const waiting = runCommand('while ! test -e f; do sleep 1; done; cat f', root)
    expect([waiting.next().value, waiting.next().value]).toEqual([1000, 1000])
    root.entries.set('f', { content: 'x' })
    expect(waiting.next()).toEqual({ done: true, value: 0 })
    expect(run('until false; do true; done').status).toBe('still running')
  })

  test('never throws and never hangs, whatever it says', () => {
    const piece = fc.constantFrom(
      ...[
        'echo',
        'x',
        ';',
        '&&',
        '|',
        '(',
        ')',
        '{',
        '}',
        'if',
        'then',
        'fi',
        'while',
        'do',
        'done',
      ],
      ...['>', '<', '"', "'", '$(', '`', '!', 'test', '-e', '[', ']', '$x', '\n', '&', 'sleep 1'],
    )
    const texts = fc.oneof(
      fc.array(piece, { maxLength: 12 }).map((a) => a.join(' ')),
      fc.string(),
    )
    fc.assert(
      fc.property(texts, (text) => void run(text, directory(), 1000)),
      { numRuns: 2000 },
    )
  })
})
