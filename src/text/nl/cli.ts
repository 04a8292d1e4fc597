export const cli = {
  usage: [
    'Regieblad leest een lijst met woningbouwprojecten en schrijft gapanalyses, bezetting en regieteamlijsten.',
    '',
    'Gebruik: npm run --silent regieblad -- OPDRACHT …',
    '',
    '  inspect FILE [--sheet NAAM]                       zegt wat er in het werkboek gelezen is',
    '  analyse FILE --out UIT [--reference-date JJJJ-MM-DD] [--seed N]',
    '                                                    schrijft het werkboek met de RB-bladen erbij',
    '',
    '  --json        precies één JSON-document op standaarduitvoer',
    '  --lang nl|en  taal van de tekst',
    '  --help        uitleg, ook per opdracht',
    '',
    'Afsluitcodes: 0 klaar; 2 verkeerde argumenten; 3 bestand niet te lezen; 4 geen lijst gevonden; 6 uitvoer niet te schrijven.',
  ].join('\n'),
  inspectHelp: [
    'inspect FILE [--sheet NAAM] [--json] [--lang nl|en]',
    '',
    'Leest de projectenlijst, de formatie en de afspraken in FILE (.xlsx, .xlsm, .ods of .csv) en zegt wat er begrepen is.',
    'Verandert niets.',
    '',
    '  --sheet NAAM  lees alleen dit blad als projectenlijst',
  ].join('\n'),
  analyseHelp: [
    'analyse FILE --out UIT [--reference-date JJJJ-MM-DD] [--seed N] [--sheet NAAM] [--json] [--lang nl|en]',
    '',
    'Leest FILE, rekent en schrijft UIT: het werkboek zoals het was, met de RB-bladen erbij.',
    'UIT heeft dezelfde extensie als FILE; bij .ods en .csv is UIT een .xlsx.',
    '',
    '  --reference-date  peildatum; anders de peildatum uit het werkboek, anders vandaag',
    '  --seed            startgetal voor onderdelen met toeval; zelfde getal, zelfde uitkomst',
    '  --sheet NAAM      lees alleen dit blad als projectenlijst',
  ].join('\n'),
  unknownCommand: (name: string) => `Opdracht "${name}" bestaat niet.`,
  unknownLanguage: (language: string) => `Taal "${language}" bestaat niet; kies nl of en.`,
  fileExpected: 'Geef precies één bestand op.',
  outExpected: 'Geef met --out op waar het resultaat moet komen.',
  seedExpected: 'Geef bij --seed een heel getal op.',
  analysing: 'Bezig met rekenen …',
  forecasting: (done: string, total: string) => `Prognose: ${done} van ${total} trekkingen`,
  valuesCopy:
    'Let op: het resultaat is een .xlsx met de waarden van de lijst en de RB-bladen, geen kopie van het bestand zelf.',
  list: (sheet: string, headerRows: string, first: number, last: number, projects: number) =>
    `Lijst "${sheet}": kop in rij ${headerRows}, projecten in rij ${first} tot en met ${last}: ${projects}.`,
  emptyList: (sheet: string, headerRows: string) =>
    `Lijst "${sheet}": kop in rij ${headerRows}, nog zonder projecten.`,
  notUsed: '  Telt niet mee in de analyse.',
  leftOut: (rows: number, blank: number) =>
    `  Overgeslagen: ${rows} rijen die geen project zijn, ${blank} lege rijen.`,
  columns: (mapped: number, other: number) => `  Kolommen: ${mapped} herkend, ${other} niet gebruikt.`,
  total: (field: string, quantity: string, unknown: number) =>
    `  ${field}: ${quantity}${unknown > 0 ? ` (${unknown} onbekend)` : ''}`,
  staff: (sheet: string, people: number) => `Formatie "${sheet}": ${people} regels.`,
  noStaff: 'Geen formatie gevonden: de bezetting en de capaciteit blijven onbekend.',
  target: (name: string, from: number, to: number, total: string) =>
    `Afspraak "${name}" ${from}–${to}: ${total} woningen.`,
  noTarget: 'Geen afspraak gevonden: vul die in op RB Uitgangspunten.',
  referenceDate: (date: string) => `Peildatum: ${date}.`,
  findings: (count: number) => `Bevindingen: ${count}.`,
  more: (count: number) => `  … en nog ${count}.`,
  counted: (homes: string, projects: number, unknown: number) =>
    `Meegeteld: ${homes} woningen in ${projects} projecten${unknown > 0 ? `; bij ${unknown} projecten is het aantal onbekend` : ''}.`,
  agreed: (total: string, realised: string, expected: string, toFind: string) =>
    `Afspraak ${total}; gerealiseerd ${realised}; naar verwachting nog ${expected}; nog te vinden ± ${toFind}.`,
  staffing: (unstaffed: number, mismatches: number) =>
    `Bezetting: ${unstaffed} projecten zonder trekker, ${mismatches} met een ander niveau dan gevraagd.`,
  agenda: (items: number) => `Regieteam: ${items} punten om te bespreken.`,
  written: (sheets: number, file: string) =>
    `${sheets} RB-bladen geschreven in ${file}. Open het en begin bij "RB Overzicht".`,
};
