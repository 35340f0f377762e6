import * as all from './one-call.ts'
import { table } from './table.ts'
const m = Object.values(all)[0]
console.log(table(m.title, await m.measure({ quick: process.argv[2] === 'quick' })))
