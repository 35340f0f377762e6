/** What many rules read off one timeline, one history or one message is read once. Nobody may change what comes of it. */
export function once<From extends object, Value>(
  read: (from: From) => Value,
): (from: From) => Value {
  const known = new WeakMap<From, { value: Value }>()
  return (from) => {
    const found = known.get(from)
    if (found !== undefined) return found.value
    const value = read(from)
    known.set(from, { value })
    return value
  }
}
