import { Command } from 'commander'

export function selfTestCommand(): Command {
  return new Command('self-test').description('judge every mutant').action(() => {})
}
