import { defineKills } from './define-kills.ts'

defineKills({ part: 1, of: 4 })
