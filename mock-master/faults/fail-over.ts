import { failOver } from '../fail-over.ts'
import { accident } from './accident.ts'

export default accident('fail-over', {
  target: (cluster) => cluster,
  happen: (cluster) => failOver(cluster),
})
