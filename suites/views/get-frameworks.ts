import { list, text } from '../harness/read.ts'
import { broken, kept, rule } from '../rule.ts'
import { operating } from '../scenarios/operating.ts'
import { answersTo, listening } from './premise.ts'

export default rule({
  id: 'views/get-frameworks',
  level: 'MUST',
  says: 'GET_FRAMEWORKS lists each subscribed framework with what it says of itself, capabilities included.',
  cites: [{ document: 'operator-http-api', section: 'GET_FRAMEWORKS', statement: 1 }],
  given: operating,

  *check(timeline) {
    for (const { at, answer } of answersTo(timeline.entries, 'GET_FRAMEWORKS')) {
      for (const { name, id } of listening(timeline, at)) {
        const view = list(answer, 'get_frameworks', 'frameworks').find(
          (one) => text(one, 'framework_info', 'id', 'value') === id,
        )
        const shown = list(view, 'framework_info', 'capabilities').map((one) => text(one, 'type'))
        const own = [...(timeline.framework(name)?.capabilities ?? [])]
        const lacking = own.filter((type) => !shown.includes(type))
        if (view === undefined) yield broken(at, `framework ${name}`, 'it is not listed')
        else if (lacking.length > 0) yield broken(at, `${name} with ${own}`, `with ${shown}`)
        else yield kept(at)
      }
    }
  },
})
