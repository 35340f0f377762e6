import type { Mutant } from '../mutant.ts'

export default {
  id: 'destroy/marks-the-disk',
  breaks: 'destroy/disk-usable-again',
  does: 'keeps a trace of the destroyed volume in the labels of its reservation',
  mutate: (parts) => ({
    ...parts,
    DESTROY: {
      ...parts.DESTROY,
      convert: (operation) =>
        parts.DESTROY.convert(operation).map((conversion) => ({
          ...conversion,
          converted: conversion.converted.map(({ reservations = [], ...disk }) => ({
            ...disk,
            reservations: reservations.map((one) => ({
              ...one,
              labels: { labels: [{ key: 'was', value: 'a volume' }] },
            })),
          })),
        })),
    },
  }),
} satisfies Mutant
