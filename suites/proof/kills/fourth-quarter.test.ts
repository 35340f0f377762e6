import { defineKills } from './define-kills.ts'

defineKills({ part: 4, of: 4 })
