/** What each chart shows, as its title; as of the last run. */
export const chartFindings = {
  years: {
    noAgreement: 'Gepland en verwacht per jaar',
    never: 'De verwachting blijft in elk jaar onder de afspraak',
    always: 'De verwachting haalt in elk jaar de afspraak',
    some: (reached: string, years: string): string =>
      `De verwachting haalt de afspraak in ${reached} van de ${years} jaren`,
  },
  cumulative: {
    noAgreement: 'Gepland en verwacht, opgeteld',
    reached: (year: string): string => `Eind ${year} is de afspraak van deze jaren naar verwachting gehaald`,
    behind: (year: string, homes: string): string =>
      `Eind ${year} is de verwachting ${homes} woningen achter op de afspraak`,
  },
  waterfall: {
    reached: 'De afspraak wordt naar verwachting gehaald',
    toFind: (toFind: string, agreed: string): string =>
      `Van de ${agreed} afgesproken woningen zijn er nog ${toFind} te vinden`,
  },
  segments: {
    noShares: 'Deel per soort, in de plannen en verwacht',
    reached: 'Elke soort met een afspraak haalt naar verwachting haar deel',
    below: (segment: string, expected: string, agreed: string): string =>
      `${segment} blijft onder de afspraak: ${expected} verwacht, ${agreed} afgesproken`,
  },
  forecast: {
    nothingPlanned: 'Gepland en verwacht per jaar',
    comes: (expected: string, planned: string, year: string): string =>
      `Tot en met ${year} komen naar verwachting ${expected} van de ${planned} geplande woningen`,
  },
} as const;
