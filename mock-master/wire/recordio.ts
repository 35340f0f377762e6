/** RecordIO: the length in decimal, a line feed, and exactly that many bytes; nothing in between. */
export function encodeRecord(record: Uint8Array | string): Uint8Array {
  const length = typeof record === 'string' ? Buffer.byteLength(record) : record.byteLength
  const prefix = `${length}\n`
  if (typeof record === 'string') return Buffer.from(prefix + record)
  return Buffer.concat([Buffer.from(prefix), record])
}
