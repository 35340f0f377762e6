/**
 * The messages of the v1 API, as facts in a notation of our own. One entry is one message; its
 * fields stand in the order of declaration, which is the order of output and of error texts:
 *
 *     name! 2 string              required (`*` repeated, nothing optional), its number, its type
 *     checkpoint 5 bool = false   with a default, which is written even when unset
 *     role 6 string = * deprecated            and this one is not
 *     limits 15 map<string:Value.Scalar>      a map from strings
 *
 * An enumeration is its names with their numbers.
 */
export type MessageTable = Readonly<Record<string, string>>
export type EnumTable = Readonly<Record<string, string>>

const SCALARS = ['string', 'bytes', 'bool', 'double', 'float'] as const
const INTEGERS = ['int32', 'uint32', 'int64', 'uint64'] as const

export type Integer = (typeof INTEGERS)[number]
export type Scalar = (typeof SCALARS)[number] | Integer

export interface Field {
  readonly name: string
  readonly number: number
  readonly label: 'optional' | 'required' | 'repeated'
  /** A map is a repeated message of a key and a value. */
  readonly isMap: boolean
  readonly type: Scalar | Message | Enumeration
  /** The value that is written when the field is unset. */
  readonly written: unknown
}

/** Messages refer to each other, some to themselves, so the fields wait for their first use. */
export class Message {
  readonly name: string
  readonly #read: () => readonly Field[]
  #layout: Layout | undefined

  constructor(name: string, read: () => readonly Field[]) {
    this.name = name
    this.#read = read
  }

  get layout(): Layout {
    this.#layout ??= layoutOf(this.#read())
    return this.#layout
  }
}

/** The fields of a message, as its readers and writers look for them. */
export interface Layout {
  /** In the order of declaration. */
  readonly fields: readonly Field[]
  readonly required: readonly string[]
  readonly byName: ReadonlyMap<string, Field>
  /** In the order of the numbers. */
  readonly byNumber: ReadonlyMap<number, Field>
  /** Those that are messages themselves, in the order of the numbers. */
  readonly parts: readonly Field[]
}

export interface Enumeration {
  readonly numbers: ReadonlyMap<string, number>
  readonly names: ReadonlyMap<number, string>
}

export function isMessage(type: Field['type']): type is Message {
  return type instanceof Message
}

export function isInteger(type: Field['type']): type is Integer {
  return (INTEGERS as readonly unknown[]).includes(type)
}

/** Reads the tables on demand: a master that never sees a message never builds it. */
export class Grammar {
  readonly #tables: MessageTable
  readonly #enumTables: EnumTable
  readonly #messages = new Map<string, Message>()
  readonly #enums = new Map<string, Enumeration>()

  constructor(tables: MessageTable, enumTables: EnumTable) {
    this.#tables = tables
    this.#enumTables = enumTables
  }

  message(name: string): Message {
    const known = this.#messages.get(name)
    if (known !== undefined) return known
    const table = this.#tables[name]
    if (table === undefined) throw new Error(`no message ${name}`)
    const message = new Message(name, () => items(table).map((item) => this.#field(item)))
    this.#messages.set(name, message)
    return message
  }

  #field(text: string): Field {
    const [labelled = '', number, typeName = '', equals, fallback, ...flags] = text.split(' ')
    const name = labelled.replace(/[!*]$/, '')
    const map = /^map<string:(.+)>$/.exec(typeName)?.[1]
    const type = map === undefined ? this.#type(typeName) : this.#mapEntry(map)
    const written = equals === '=' && !flags.includes('deprecated')
    return {
      name,
      number: Number(number),
      label: labelOf(labelled, map !== undefined),
      isMap: map !== undefined,
      type,
      written: written ? defaultOf(fallback ?? '', type) : undefined,
    }
  }

  #type(name: string): Field['type'] {
    const scalar = [...SCALARS, ...INTEGERS].find((candidate) => candidate === name)
    if (scalar !== undefined) return scalar
    return name in this.#enumTables ? this.#enumeration(name) : this.message(name)
  }

  #mapEntry(valueType: string): Message {
    const fields = ['key 1 string', `value 2 ${valueType}`]
    return new Message(`map of ${valueType}`, () => fields.map((field) => this.#field(field)))
  }

  #enumeration(name: string): Enumeration {
    const known = this.#enums.get(name)
    if (known !== undefined) return known
    const pairs = items(this.#enumTables[name] ?? '').map((item) => item.split(' '))
    const enumeration = {
      numbers: new Map(pairs.map(([value = '', number]) => [value, Number(number)])),
      names: new Map(pairs.map(([value = '', number]) => [Number(number), value])),
    }
    this.#enums.set(name, enumeration)
    return enumeration
  }
}

function layoutOf(fields: readonly Field[]): Layout {
  const sorted = [...fields].sort((left, right) => left.number - right.number)
  return {
    fields,
    required: fields.filter(({ label }) => label === 'required').map(({ name }) => name),
    byName: new Map(fields.map((field) => [field.name, field])),
    byNumber: new Map(sorted.map((field) => [field.number, field])),
    parts: sorted.filter(({ type }) => isMessage(type)),
  }
}

function items(table: string): string[] {
  return table
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '')
}

function labelOf(labelled: string, isMap: boolean): Field['label'] {
  if (isMap || labelled.endsWith('*')) return 'repeated'
  return labelled.endsWith('!') ? 'required' : 'optional'
}

function defaultOf(text: string, type: Field['type']): unknown {
  if (type === 'bool') return text === 'true'
  return typeof type === 'string' && type !== 'string' ? Number(text) : text
}
