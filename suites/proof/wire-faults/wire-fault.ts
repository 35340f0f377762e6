// Faults on the wire between suite and master: whoever stands between them changes what is said. Unlike mutants they
// are not made with a rule in mind; they show whether the catalogue as a whole notices that a master is wrong.
import { encodeRecord } from '../../../mock-master/wire/recordio.ts'
import { isObject } from '../../harness/read.ts'
import { RecordDecoder } from '../../harness/recordio.ts'
import type { Reply, Target } from '../../harness/target.ts'

export type Message = Record<string, unknown>

export interface WireFault {
  name: string
  /** Changes a call on its way to the master; undefined swallows it, and 202 is answered. */
  call?: (call: Message) => Message | undefined
  /** Changes an event on its way to a framework: none, one or several come instead. */
  event?: (event: Message) => Message[]
  /** Changes what a call is answered with. */
  answer?: (call: Message, answer: PlainAnswer) => PlainAnswer
}

export interface PlainAnswer {
  status: number
  body: string
}

/** The target with somebody in between. */
export function disturbed(target: Target, fault: WireFault): Target {
  return {
    ...target,
    async fetch(input, init) {
      const call = callIn(init)
      if (call === undefined) return target.fetch(input, init)
      const sent = fault.call === undefined ? call : fault.call(call)
      if (sent === undefined) return new Response(null, { status: 202 })
      const response = await target.fetch(input, { ...init, body: JSON.stringify(sent) })
      if (call.type === 'SUBSCRIBE') return withEvents(response, fault)
      return fault.answer === undefined ? response : answered(response, call, fault.answer)
    },
  }
}

function callIn(init: RequestInit): Message | undefined {
  if (typeof init.body !== 'string') return undefined
  try {
    const call: unknown = JSON.parse(init.body)
    return isObject(call) ? call : undefined
  } catch {
    return undefined
  }
}

async function answered(
  reply: Reply,
  call: Message,
  change: NonNullable<WireFault['answer']>,
): Promise<Reply> {
  let text = ''
  for await (const chunk of reply.body ?? []) text += new TextDecoder().decode(chunk)
  const { status, body } = change(call, { status: reply.status, body: text })
  return { status, headers: reply.headers, body: chunks(body) }
}

async function* chunks(text: string): AsyncGenerator<Uint8Array> {
  if (text !== '') yield new TextEncoder().encode(text)
}

function withEvents(reply: Reply, { event: change }: WireFault): Reply {
  if (reply.body === null || change === undefined) return reply
  return { status: reply.status, headers: reply.headers, body: changed(reply.body, change) }
}

async function* changed(
  body: AsyncIterable<Uint8Array>,
  change: NonNullable<WireFault['event']>,
): AsyncGenerator<Uint8Array> {
  const decoder = new RecordDecoder(1 << 24)
  for await (const chunk of body) {
    for (const record of decoder.push(chunk)) {
      for (const event of change(JSON.parse(new TextDecoder().decode(record)))) {
        yield encodeRecord(JSON.stringify(event))
      }
    }
  }
}
