// Writes mock-master/openapi.json, which the package ships; the mock serves the same.
import { writeFileSync } from 'node:fs'
import { controlOperations } from '../mock-master/http/control/index.ts'
import { openApi } from '../mock-master/http/control/openapi.ts'

const text = `${JSON.stringify(openApi(controlOperations), null, 2)}\n`
writeFileSync(new URL('../mock-master/openapi.json', import.meta.url), text)
