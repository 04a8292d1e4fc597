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
    also: 'Waarvan ook een ander tekort',
    gained: 'Woningen erbij na narekenen',
    note: 'Toelichting',
    key: 'Sleutel',
  },
  now: {
    title: (year: number): string => `Gevraagd en aanwezig in ${year}, in fte`,
    description: (year: number): string =>
      `Staven met per rol het aantal fte dat de plannen in ${year} vragen en het aantal dat er is.`,
    need: 'Gevraagd',
    have: 'Aanwezig',
    gap: 'Tekort',
    axis: 'Fte',
  },
  options: {
    title: 'Drie keuzes bij het tekort waar één persoon het meeste uitmaakt',
    headers: {
      option: 'Keuze',
      low: 'Geld per jaar laag',
      high: 'Geld per jaar hoog',
      start: 'Telt mee vanaf',
      homes: 'Woningen',
      what: 'Betekenis',
    },
    park: 'Parkeren',
    share: 'Delen of inhuren',
    hire: 'Aannemen',
    whatPark: (role: string): string =>
      `Wachten in de rekenregels het eerst op ${role}. Parkeren van de laagste plannen maakt uren vrij.`,
    whatShare: (role: string): string =>
      `Erbij met 1 fte ${role} van een buurgemeente, flexpool of bureau. De kennis gaat weer weg.`,
    whatHire: (role: string): string =>
      `Erbij met 1 fte ${role} in dienst: na de vacature drie maanden op halve kracht.`,
    notSolved: 'Hiermee niet opgelost: ',
    nothing: 'In de rekenregels wacht geen project op een rol met bekende formatie.',
  },
  remedies: {
    title: 'Eén persoon erbij: eerste tekort in de rekenregels',
    headers: {
      who: 'Wie erbij (1 fte)',
      firstYear: 'Eerste jaar met tekort',
      gap: 'Grootste tekort fte',
      homes: 'Woningen met eerste tekort',
      also: 'Waarvan ook een ander knelpunt',
      gained: 'Woningen erbij na narekenen',
      gainedHired: 'Idem bij inhuur',
      costLow: 'Kosten per jaar laag',
      costHigh: 'Kosten per jaar hoog',
      early: 'Op zijn vroegst',
      late: 'Reken op',
      notSolved: 'Hiermee niet opgelost',
    },
    level: {
      junior: 'projectleider (junior of hoger)',
      medior: 'projectleider (medior)',
      senior: 'projectleider (senior)',
    },
    sameRole: (homes: string): string => `${homes} woningen wachten dan nog op deze rol`,
    otherRole: (homes: string, role: string): string => `${homes} woningen wachten ook op ${role}`,
    bottleneck: (homes: string, bottleneck: string): string =>
      `${homes} woningen hebben ook als knelpunt: ${bottleneck}`,
    noMore: 'niets dat de lijst noemt',
    more: (roles: string): string => `en nog ${roles}, zie hieronder`,
    others: (roles: string): string =>
      `Ook tekort, maar geen project komt daar als eerste uren tekort (grootste tekort in fte): ${roles}.`,
    note: 'Woningen erbij: opnieuw doorgerekend met 1 fte vanaf ‘reken op’, met de eerste maanden halve kracht. Een project kan bij ‘niet opgelost’ vaker meetellen.',
    unknown: 'Zonder formatie, of met een onbekende fte, is niet te zeggen wat één persoon erbij doet.',
  },
  gapTitle: 'Tekort in fte per rol en jaar',
  levels: {
    title: 'Projectleiders naar niveau, in fte',
    names: { senior: 'senior', medior: 'medior en senior', junior: 'alle projectleiders' },
    note: 'Werk dat een niveau vraagt, naast iedereen van dat niveau en hoger. Begeleiding van juniors is werk van seniors.',
    fragmented: (projects: string): string =>
      `Daarnaast: ${projects} zonder trekker terwijl de uren er samen wel zijn, maar bij niemand alleen. Aannemen helpt daar niet; later beginnen of overdragen wel.`,
  },
  quarters: {
    title: 'Tekort in fte per kwartaal',
    quarter: 'Kwartaal',
    name: ({ year, quarter }: { year: number; quarter: number }): string => `${year} kw ${quarter}`,
    detailTitle: 'Per rol en kwartaal',
    note: 'Een jaartotaal verbergt de piek in het voorjaar: dan vragen jaarrekening en grondexploitaties tijd van de planeconoom.',
  },
  keyPersons: {
    title: 'Waar veel aan één persoon hangt',
    headers: {
      role: 'Rol en code',
      projects: 'Projecten',
      homes: 'Woningen',
      share: 'Deel van alle woningen',
      what: 'Wat kan',
    },
    onlyOne: (role: string): string => `${role}: één persoon`,
    whatShare: 'Koppel een tweede persoon aan de grootste projecten, of laat een collega meelopen als coach.',
    whatOnlyOne: 'Spreek vervanging af met een buurgemeente of de omgevingsdienst, en leg de kennis vast.',
    none: 'Bij niemand hangt meer dan de grens uit RB Uitgangspunten, en geen gevraagde rol heeft maar één persoon.',
  },
  detailTitle: 'Per rol en jaar',
  surplus: 'Een minteken is ruimte.',
  unknownRole: 'Deze rol staat niet in de formatie of heeft een onbekende fte: onbekend is niet nul.',
  rerunWalk: 'Woningen erbij: opnieuw doorgerekend met 1 fte meer.',
  rerunPlan: 'Woningen erbij: bezetting opnieuw gepland met 1 fte meer.',
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
      level: 'Niveau',
      low: (year: number): string => `${year} uren laag`,
      high: (year: number): string => `${year} uren hoog`,
      quarterLow: ({ year, quarter }: { year: number; quarter: number }): string =>
        `${year} kw ${quarter} uren laag`,
      quarterHigh: ({ year, quarter }: { year: number; quarter: number }): string =>
        `${year} kw ${quarter} uren hoog`,
      key: 'Sleutel',
    },
    coaching: (project: string): string => `${project} (begeleiding)`,
    leftOut: (projects: string, most: string): string =>
      `De werklast per project staat hier niet: ${projects} projecten, meer dan ${most}. De gevraagde uren hierboven zijn dan waarden.`,
  },
} as const;
