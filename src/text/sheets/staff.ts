/** Texts of RB Formatie, beside the headers that are read back. */
export const staffTexts = {
  title: 'Formatie',
  headers: { code: 'Code', counts: 'Telt mee', countsFrom: 'Telt vanaf', countsUntil: 'Telt tot en met' },
  vacancy: 'nee: vacature',
  figures: {
    people: 'Mensen in de formatie',
    fte: 'Fte samen',
    noLevel: 'Projectleiders zonder niveau',
    productiveHours: 'Productieve uren per fte',
    reserve: 'Reserve',
  },
  finding: {
    people: ' mensen, samen ',
    fte: ' fte. Van ',
    level: ' projectleiders is het niveau nog niet ingevuld.',
    empty: 'Er is geen formatie gelezen. Vul hieronder in wie er werkt, met rol, fte en niveau.',
  },
  confidential:
    'Alleen dit blad noemt namen. Haal het weg voordat u het werkboek buiten de organisatie deelt.',
  strangersTitle: 'Trekkers in de projectenlijst die niet in de formatie staan',
  strangersHeaders: { name: 'Naam in de lijst', code: 'Code', projects: 'Projecten' },
  promptTitle: 'Invoer',
  levelPrompt: 'Het niveau is een keuze van de leidinggevende, niet van de functienaam.',
  ftePrompt: 'Vul alleen in als het afwijkt van de lijst.',
} as const;
