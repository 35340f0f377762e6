import { defineKills } from './define-kills.ts'

defineKills({ part: 3, of: 4 })
