import { never } from '../conduct/conduct.ts'
import { duty } from '../conduct/duty.ts'
import { broken, kept } from '../rule.ts'
import { leftAt } from './premise.ts'

/** What is offered to one framework, nobody else can use meanwhile. */
const longestMs = 30_000

export default duty({
  id: 'framework/answers-offers',
  level: 'SHOULD',
  says: 'A framework accepts or declines what it is offered, within half a minute, and does not hoard it.',
  cites: [
    { document: 'scheduler-http-api', section: 'ACCEPT', statement: 2 },
    { document: 'scheduler-http-api', section: 'DECLINE', statement: 1 },
    { document: 'scheduler-http-api', section: 'OFFERS', statement: 3 },
  ],

  *check(conduct) {
    const left = new Map(conduct.frameworks.map((who) => [who, leftAt(conduct, who)]))
    for (const { who, at, ms, id, answeredAt, rescindedAt, session } of conduct.offers) {
      const [answer] = answeredAt
      const over = Math.min(rescindedAt, session?.endedAt ?? never, left.get(who) ?? never)
      const end = answer ?? over
      const heldMs = (end === never ? conduct.endMs : conduct.msAt(end)) - ms
      if (heldMs >= longestMs) {
        const held = `offer ${id} held for ${Math.round(heldMs / 1_000)} s`
        yield broken(at, 'ACCEPT or DECLINE within 30 s', held)
      } else if (answer !== undefined) yield kept(answer)
    }
  },
})
