import { duty } from '../conduct/duty.ts'
import { get } from '../harness/read.ts'
import { broken, kept } from '../rule.ts'

const fixed = ['principal', 'user', 'checkpoint']

export default duty({
  id: 'framework/keeps-fixed-fields',
  level: 'MUST',
  says: 'UPDATE_FRAMEWORK leaves `principal`, `user` and `checkpoint` as they were.',
  cites: [
    {
      document: 'scheduler-http-api',
      section: 'UPDATE_FRAMEWORK / Disallowed updates',
      statement: 1,
    },
  ],

  *check(conduct) {
    for (const { at, who, call } of conduct.calls) {
      if (call.type !== 'UPDATE_FRAMEWORK') continue
      const before = conduct.introduction(who, at)?.info
      const after = get(call, 'update_framework', 'framework_info')
      const changed = fixed.filter((name) => wordsOf(before, name) !== wordsOf(after, name))
      const [name = ''] = changed
      yield changed.length === 0
        ? kept(at)
        : broken(at, `${name} ${wordsOf(before, name)}, as before`, wordsOf(after, name))
    }
  },
})

const wordsOf = (info: unknown, name: string): string =>
  String(get(info, name) ?? (name === 'checkpoint' ? false : 'not set'))
