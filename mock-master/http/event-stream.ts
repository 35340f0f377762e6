import type { Sink } from '../master.ts'
import { encodeRecord } from '../wire/recordio.ts'
import type { ByteSink, EventStream } from './exchange.ts'

/**
 * An endless answer of events in RecordIO. `subscribe` is called once the answer is on its way, so
 * that no event precedes it, and returns what to do when the client has gone.
 *
 * A client that stops reading is treated as gone: its events may not fill the master's memory.
 */
export function eventStream<Event>(
  encode: (event: Event) => Uint8Array | string,
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
        leave()
      }
      leave = subscribe({
        send(event) {
          if (!isOpen || out.write(encodeRecord(encode(event)))) return
          // Not now: the master is in the middle of telling others.
          queueMicrotask(() => {
            out.end()
            disconnect()
          })
        },
        close,
      })
      return disconnect
    },
  }
}
