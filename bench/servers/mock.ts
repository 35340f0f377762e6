// The mock, alone in its process.
import { createMaster } from '../../mock-master/index.ts'

const master = createMaster({ flags: { allocationIntervalMs: 50 } })
const { port } = await master.listen({ port: 0 })
process.send?.(port)
