import { defineKills } from './define-kills.ts'

defineKills({ part: 2, of: 4 })
