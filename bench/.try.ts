import { table } from './table.ts'
const all = await import(process.argv[2])
const m = Object.values(all).find((v) => v.measure)
console.log(table(m.title, await m.measure({ quick: process.argv[3] === 'quick' })))
