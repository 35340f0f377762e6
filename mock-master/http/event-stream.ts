import type { Sink } from '../master.ts'
import type { ByteSink, EventStream } from './exchange.ts'

/**
 * An endless answer of events, each a record. `subscribe` is called once the answer is on its way, so
 * that no event precedes it, and returns what to do when the client has gone.
 *
 * A client that stops reading is treated as gone: its events may not fill the master's memory.
 */
export function eventStream<Event>(
  encode: (event: Event) => Uint8Array,
  subscribe: (sink: Sink<Event>) => () => void,
): EventStream {
  return {
    open(out: ByteSink) {
      let isOpen = true
      let leave = () => {}
      const close = () => {
        if (!isOpen) return
        isOpen = false
        out.end()
      }
      const disconnect = () => {
        if (!isOpen) return
        isOpen = false
        survive(leave)
      }
      const giveUp = () => {
        out.end()
        disconnect()
      }
      const send = (event: Event) => {
        if (!isOpen || out.write(encode(event))) return
        // Not at once: the master is in the middle of telling others.
        queueMicrotask(giveUp)
      }
      const sink = { send: (event: Event) => survive(() => send(event)), close }
      survive(() => {
        leave = subscribe(sink)
      }, close)
      return disconnect
    },
  }
}

/** A fault of ours on one stream must not take the other streams along: it is told and survived. */
function survive(act: () => void, otherwise: () => void = () => {}): void {
  try {
    act()
  } catch (error) {
    process.emitWarning(error instanceof Error ? error : String(error))
    otherwise()
  }
}
