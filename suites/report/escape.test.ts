import fc from 'fast-check'
import { XMLParser } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import { attribute, block, code, markdown, markup, oneLine, shorten, visible } from './escape.ts'
import { poisons } from './testing/samples.ts'

const escapeCharacter = String.fromCodePoint(0x1b)
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc
    .array(
      fc.constantFrom(
        ...Object.values(poisons),
        escapeCharacter,
        '[',
        ']0;',
        '<',
        '`',
        '\\',
        '|',
        '\n',
      ),
    )
    .map((parts) => parts.join('')),
)

describe('visible', () => {
  it('lets no control, no direction mark and no half of a character through', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const shown = visible(text)
        expect(/[^\P{Cc}\t\n]/u.test(shown)).toBe(false)
        expect(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.test(shown)).toBe(false)
        expect(/\p{Surrogate}/u.test(shown)).toBe(false)
      }),
    )
  })

  it('changes nothing in what it has let through', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(visible(visible(text))).toBe(visible(text))
      }),
    )
  })

  it('leaves plain text alone, whatever its language', () => {
    for (const text of ['volume v1', 'a\tb\nc', 'שלום', '永続ボリューム', '💥 é']) {
      expect(visible(text)).toBe(text)
    }
  })

  it('takes away whole terminal sequences, not only their first character', () => {
    expect(visible(`${escapeCharacter}[1;31mred${escapeCharacter}[0m`)).toBe('red')
    expect(visible(`${escapeCharacter}]0;title${String.fromCodePoint(7)}x`)).toBe('x')
    expect(visible('\u009b2Jx')).toBe('x')
  })

  it('takes time in proportion to the text', () => {
    const started = performance.now()
    for (const part of [
      `${escapeCharacter}]`,
      `${escapeCharacter}[`,
      `${escapeCharacter}P`,
      '\u202e',
      '`',
    ]) {
      visible(part.repeat(500_000))
      code(part.repeat(100_000))
    }
    expect(performance.now() - started).toBeLessThan(5_000)
  })
})

describe('oneLine', () => {
  it('is one line without spaces to spare', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(oneLine(text)).not.toMatch(/\n|\s\s|^\s|\s$/)
      }),
    )
  })
})

describe('shorten', () => {
  it('cuts between characters and says how much is missing', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 1, max: 20 }),
        (text, limit) => {
          const short = shorten(text, limit)
          if (text.length <= limit) expect(short).toBe(text)
          else {
            const [, start = '', missing] = /^(.*)… \((\d+) more characters?\)$/s.exec(short) ?? []
            expect(text.startsWith(start)).toBe(true)
            expect(start.length + Number(missing)).toBe(text.length)
            expect(/\p{Surrogate}/u.test(start)).toBe(
              /\p{Surrogate}/u.test(text.slice(0, start.length)),
            )
          }
        },
      ),
    )
    expect(shorten('a💥', 2)).toBe('a… (2 more characters)')
  })
})

describe('markup and attribute', () => {
  const parser = new XMLParser({
    ignoreAttributes: false,
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: false,
    htmlEntities: true,
  })

  it('come back from a third-party parser as they were', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const parsed = parser.parse(`<a b="${attribute(text)}">.${markup(text)}.</a>`)
        expect(parsed.a['@_b']).toBe(visible(text))
        expect(parsed.a['#text']).toBe(`.${visible(text)}.`)
      }),
    )
  })

  it('hold no bracket and no quote', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(attribute(text)).not.toMatch(/[<>"'\n]/)
      }),
    )
  })
})

describe('Markdown', () => {
  it('prose has no bare character of its markup, and is one line', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const bare = markdown(text)
          .replace(/&#\d+;/g, '')
          .replace(/\\[\\`*_{}[\]()#+!|~$^.=-]/g, '')
        expect(bare).not.toMatch(/[\\`*_{}[\]()#!|~<>\n]|:\/\/|^[-=+]/)
      }),
    )
  })

  it('code and blocks cannot be left from inside', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const span = code(text)
        const fence = /^`*/.exec(span)?.[0] ?? ''
        expect(span.slice(fence.length, span.length - fence.length).split(/[^`]+/)).not.toContain(
          fence || '-',
        )
        const lines = block(text).split('\n')
        expect(
          lines.slice(1, -1).every((line) => !line.trim().startsWith(lines.at(-1) ?? '')),
        ).toBe(true)
      }),
    )
  })
})
