// JSON as a person would write it: what fits on a line stands on one.
const width = 96

export function json(value: unknown, indent = ''): string {
  const short = line(value)
  if (indent.length + short.length <= width || value === null || typeof value !== 'object') {
    return short
  }
  const deeper = `${indent}  `
  if (Array.isArray(value)) {
    return `[\n${value.map((item) => deeper + json(item, deeper)).join(',\n')}\n${indent}]`
  }
  const members = Object.entries(value).map(
    ([key, member]) => `${deeper}${JSON.stringify(key)}: ${json(member, deeper)}`,
  )
  return `{\n${members.join(',\n')}\n${indent}}`
}

function line(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map(line).join(', ')}]`
  const members = Object.entries(value).map(
    ([key, member]) => `${JSON.stringify(key)}: ${line(member)}`,
  )
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`
}
