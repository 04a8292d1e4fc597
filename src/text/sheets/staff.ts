/** Texts of RB Formatie, beside the headers that are read back. */
export const staffTexts = {
  title: 'Formatie',
  headers: {
    code: 'Code',
    counts: 'Telt mee',
    countsFrom: 'Telt vanaf',
    countsUntil: 'Telt tot en met',
    leaveFrom: 'Verlof geldt vanaf',
    leaveUntil: 'Verlof geldt tot en met',
    listShare: 'Aandeel in lijst',
    listLeaveFrom: 'Verlof in lijst vanaf',
    listLeaveUntil: 'Verlof in lijst tot en met',
    listCompetences: 'Competenties in lijst',
    fte: (year: number): string => `Fte ${year}`,
    hoursIn: (year: number): string => `Uren ${year}`,
    hoursInQuarter: ({ year, quarter }: { year: number; quarter: number }): string =>
      `Uren ${year} kw ${quarter}`,
  },
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
  rolePrompt: 'Kies de rol voor woningbouwprojecten.',
  dayPrompt: 'Een dag, zoals 1-9-2026, of een jaar.',
  sharePrompt:
    'Deel van de productieve uren voor woningbouw. Leeg: het deel van de rol in RB Uitgangspunten.',
  competencesPrompt: 'Woorden met een komma ertussen, zoals: transformatie, onderhandelen.',
  coachPrompt: 'Code of naam van wie deze persoon coacht.',
} as const;
