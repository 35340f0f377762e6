import type { Mutant } from '../mutant.ts'

export default {
  id: 'destroy/loses-the-reservation',
  breaks: 'destroy/gives-disk-back',
  does: 'gives the disk of a destroyed volume back unreserved',
  mutate: (parts) => ({
    ...parts,
    DESTROY: {
      ...parts.DESTROY,
      convert: (operation) =>
        parts.DESTROY.convert(operation).map((conversion) => ({
          ...conversion,
          converted: conversion.converted.toUnreserved(),
        })),
    },
  }),
} satisfies Mutant
