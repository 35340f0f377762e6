import type { Mutant } from '../mutant.ts'

export default {
  id: 'rescind/tells-nobody',
  breaks: 'rescind/offer-of-destroyed-volume',
  does: 'takes offers back without telling their frameworks',
  mutate: (parts) => ({
    ...parts,
    tell: (event, framework) => (event.type === 'RESCIND' ? [] : parts.tell(event, framework)),
  }),
} satisfies Mutant
