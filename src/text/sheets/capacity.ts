/** Texts of RB Capaciteit. */
export const capacityTexts = {
  title: 'Mensen en uren',
  headers: {
    role: 'Rol',
    year: 'Jaar',
    needLow: 'Gevraagd uren laag',
    needHigh: 'Gevraagd uren hoog',
    perFte: 'Uren per fte',
    need: 'Gevraagd fte',
    have: 'Aanwezig fte',
    gap: 'Tekort fte',
    homes: 'Woningen met eerste tekort hier',
    also: 'Waarvan ook een ander knelpunt',
    note: 'Toelichting',
    key: 'Sleutel',
  },
  gapTitle: 'Tekort in fte per rol en jaar',
  detailTitle: 'Per rol en jaar',
  surplus: 'Een minteken is ruimte.',
  unknownRole: 'Deze rol staat niet in de formatie of heeft een onbekende fte: onbekend is niet nul.',
  firstShortage:
    'Eerste tekort in de rekenregels: de woningen van projecten die, in volgorde van RB Prioritering, hier als eerste uren tekort komen. Het is geen aantal dat één persoon erbij oplevert.',
  figures: { largest: 'Grootste tekort (fte)', where: 'Bij', unknown: 'Rollen zonder formatie' },
  finding: {
    largest: 'Het grootste tekort in de rekenregels is ',
    at: ' fte bij ',
    end: '. De uren zijn een aanname: vervang ze door uw eigen cijfers.',
    none: 'Met deze rekenregels is er in geen jaar een tekort aan mensen. De uren zijn een aanname.',
    unknown: 'De formatie is onbekend, dus ook het tekort. Wat de plannen vragen staat hieronder.',
  },
  workload: {
    title: 'Werklast per project en rol, in uren',
    headers: {
      project: 'Project',
      role: 'Rol',
      low: (year: number): string => `${year} uren laag`,
      high: (year: number): string => `${year} uren hoog`,
      key: 'Sleutel',
    },
    leftOut: (projects: string, most: string): string =>
      `De werklast per project staat hier niet: ${projects} projecten, meer dan ${most}. De gevraagde uren hierboven zijn dan waarden.`,
  },
} as const;
