// Plays a list of commands against one master, and takes a snapshot after each of them.
import type { Target } from '../../harness/target.ts'
import type { Command } from './commands.ts'
import { furnish } from './operator.ts'
import { type Beat, Player } from './player.ts'
import { type Pace, Stage } from './stage.ts'
import { tidy } from './tidy.ts'

export async function play(
  target: Target,
  commands: readonly Command[],
  prefix: string,
  pace: Pace,
): Promise<Beat[]> {
  const stage = new Stage(target, prefix, pace)
  const player = new Player(stage)
  const beats: Beat[] = []
  try {
    // Before there is anybody to offer it to.
    await furnish(stage)
    for (const actor of stage.actors) {
      player.hear(await stage.subscribe(actor))
      await stage.barrier()
    }
    beats.push(await player.beat('subscribe'))
    for (const command of commands) {
      await player.play(command)
      beats.push(await player.beat(command))
    }
  } finally {
    await tidy(stage)
    stage.close()
  }
  return beats
}
