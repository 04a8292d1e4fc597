/** Texts of the tables about agreements on RB Uitgangspunten, beside the headers that are read back. */
export const targetTexts = {
  realisedNote:
    'Vul in wat per jaar is opgeleverd; zonder gemeente geldt het voor de hele lijst. Een aantal bij de afspraak zelf gaat voor; zonder beide telt wat de lijst zegt.',
  balances: {
    name: 'RB_Eindstand',
    note: 'Elk jaar en elke gerealiseerde woning telt in één afspraak. Een tekort gaat alleen mee naar een afspraak die erop volgt (rekenregel bij Tellen).',
    headers: {
      name: 'Afspraak die niet meer geldt',
      years: 'Afgerekende jaren',
      agreed: 'Afgesproken',
      carriedIn: 'Kwam mee',
      realised: 'Gerealiseerd',
      overlap: 'Jaren ook in de volgende',
      difference: 'Tekort',
      note: 'Toelichting',
      carriedOver: 'Gaat mee naar de volgende',
      next: 'Volgende',
      key: 'Sleutel',
    },
    noYears: 'geen eigen jaren',
  },
} as const;
