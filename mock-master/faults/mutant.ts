import { mutants } from '../mutants/index.ts'
import { lurking } from './fault.ts'

export default lurking('mutant', (parts, { mutant }) => {
  const found = mutants.find(({ id }) => id === mutant)
  return found === undefined ? parts : found.mutate(parts)
})

export const isMutant = (name: string): boolean => mutants.some(({ id }) => id === name)
