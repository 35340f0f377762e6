import { mustBeRefused } from '../harness/outcomes.ts'
import { volumeId } from '../harness/resource.ts'
import { rule } from '../rule.ts'
import { forming } from '../scenarios/forming.ts'
import { creates } from './premise.ts'

export default rule({
  id: 'create/id-syntax',
  level: 'SHOULD',
  says: 'The id of a volume is a name for a directory: empty, dots, a slash, control characters or too long, it is refused.',
  cites: [
    {
      observed: 'apache/mesos c1b42f79d',
      reference: 'fixtures/recordings/create--id-with-slash.json',
    },
  ],
  given: forming,

  *check(timeline) {
    for (const { create, volume } of creates(timeline)) {
      const id = volumeId(volume)
      if (id === undefined || !isWrong(id)) continue
      yield mustBeRefused(create, `the id is ${JSON.stringify(id.slice(0, 40))}`)
    }
  },
})

function isWrong(id: string): boolean {
  const codes = [...id].map((char) => char.codePointAt(0) ?? 0)
  const hasControl = codes.some((code) => code < 32 || code === 127)
  return hasControl || /^\.{0,2}$|[/\\]/.test(id) || Buffer.byteLength(id) > 255
}
