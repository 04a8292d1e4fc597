import type { Confidence, ExclusionReason, Reading } from '../../reading/reading';
import { count } from '../entries';

const confidence: Record<Confidence, string> = { high: 'zeker', medium: 'waarschijnlijk', low: 'twijfel' };

const exclusions: Record<ExclusionReason, string> = {
  total: 'Totaal',
  subtotal: 'Subtotaal',
  heading: 'Tussenkop',
  example: 'Voorbeeldregel',
  numbering: 'Nummering',
  note: 'Toelichting',
  cancelled: 'Vervallen',
  'repeated-header': 'Herhaalde kop',
};

const dateSources: Record<Reading['referenceDateSource'], string> = {
  argument: 'door u gekozen. Maak het veld leeg om terug te gaan.',
  workbook: 'uit het werkboek.',
  today: 'vandaag: het werkboek noemt geen peildatum.',
};

/** Texts of the screen where the user checks what was read. Numbers and dates arrive written out. */
export const check = {
  title: 'Klopt dit?',
  summary: (projects: string, homes: string | null, sheets: string) =>
    homes === null
      ? `${count(projects, 'project', 'projecten')} op blad ${sheets}.`
      : `${count(projects, 'project', 'projecten')} met ${count(homes, 'woning', 'woningen')} op blad ${sheets}.`,
  and: ' en ',
  andMore: (number: string) => ` en nog ${number}`,

  lost: {
    title: 'Niet meer gevonden',
    corrections: (columns: string) =>
      `U koos eerder een betekenis voor ${columns}. Die kolom staat er niet meer, of heeft een andere kop. De keuze is niet gebruikt. Kies zo nodig opnieuw bij Kolommen.`,
    column: (header: string, sheet: string) => `kolom “${header}” op blad ${sheet}`,
    rows: (rows: string) =>
      `U zei eerder dat ${rows} een project is. Die rij staat er niet meer, of heeft andere woorden. Het antwoord is niet gebruikt.`,
    row: (words: string, sheet: string) => `de rij “${words}” op blad ${sheet}`,
    sheet: (sheet: string) =>
      `U koos eerder blad ${sheet} als projectenlijst. Dat blad is er niet meer of bevat geen lijst. Regieblad heeft zelf een lijst gekozen.`,
    forget: 'Vergeet deze keuze',
    forgetAll: 'Vergeet deze keuzes',
  },

  questions: {
    title: 'Vragen aan u',
    lead: (number: string) =>
      `${count(number, 'vraag', 'vragen')} waarop Regieblad het antwoord niet kan weten. Overslaan mag.`,
    done: 'Geen vragen meer.',
    skipped: (number: string) => `${count(number, 'vraag', 'vragen')} overgeslagen.`,
    unskip: 'Toon weer',
    skip: 'Overslaan',
    skipOf: (question: string) => `Overslaan: ${question}`,
    more: (shown: string, all: string) => `Toon meer vragen (nu ${shown} van ${all})`,
    touches: (homes: string) => `Raakt ${count(homes, 'woning', 'woningen')}.`,
    touchesAll: 'Raakt de telling van alle projecten.',
    tie: (field: string, sheets: string) => `Welke kolom op blad ${sheets} is ‘${field}’?`,
    tieHint: 'Deze kolommen passen even goed.',
    column: (header: string, field: string, sheets: string) =>
      `Is kolom “${header}” op blad ${sheets} ‘${field}’?`,
    yes: (field: string) => `Ja, ${field}`,
    unused: 'Nee, niet gebruiken',
    neither: 'Geen van deze',
    option: (header: string, letter: string, examples: string) =>
      examples === '' ? `${header} (kolom ${letter})` : `${header} (kolom ${letter}): ${examples}`,
    else: 'Iets anders',
    who: (lead: string, projects: string) =>
      `Wie is trekker “${lead}” van ${count(projects, 'project', 'projecten')}?`,
    nobody: 'Niemand uit de formatie',
    person: (name: string, functionTitle: string | null) =>
      functionTitle === null ? name : `${name}, ${functionTitle}`,
    somebody: 'Iemand uit de formatie',
    choose: 'Kies…',
    lists: 'Deze bladen bevatten grotendeels dezelfde projecten. Welke telt?',
    asCounted: (sheets: string, projects: string) =>
      `${sheets} (${count(projects, 'project', 'projecten')}), zoals nu`,
    only: (sheet: string, projects: string) => `Alleen ${sheet} (${count(projects, 'project', 'projecten')})`,
  },

  answers: {
    title: 'Door u gekozen',
    hint: 'Dit bewaart Regieblad in het werkboek als u doorrekent.',
    column: (header: string, sheet: string, field: string) => `Kolom “${header}” op blad ${sheet}: ${field}`,
    nth: (header: string, occurrence: number) => `${header} (de ${occurrence}e met die kop)`,
    leadIs: (lead: string, person: string) => `Trekker “${lead}” is ${person}`,
    leadIsNobody: (lead: string) => `Trekker “${lead}” is niemand uit de formatie`,
    rowIsProject: (words: string, sheet: string, occurrence: number | null) =>
      `Rij “${words}” op blad ${sheet}${occurrence === null ? '' : ` (de ${occurrence}e met die woorden)`} is een project`,
    sheet: (sheet: string) => `Alleen blad ${sheet} telt`,
    sheetAsFound: 'De lijsten tellen zoals Regieblad ze vond',
    takeBack: 'Neem terug',
    takeBackOf: (answer: string) => `Neem terug: ${answer}`,
  },

  pairs: {
    title: 'Wat telt zwaarder?',
    lead: 'De volgorde van projecten weegt vijf criteria. Bent u het niet eens over de getallen? Kies dan steeds tussen twee criteria; de gewichten volgen daaruit.',
    begin: 'Begin met tien vragen',
    resume: (given: number, all: number) => `Ga verder (${given} van ${all} beantwoord)`,
    question: (number: number, all: number, first: string, second: string) =>
      `Vraag ${number} van ${all}: wat telt zwaarder, ${first} of ${second}?`,
    equal: 'Even zwaar',
    more: (criterion: string, strength: 3 | 5 | 7 | 9) =>
      `${criterion} telt ${{ 3: 'iets', 5: 'duidelijk', 7: 'veel', 9: 'zeer veel' }[strength]} zwaarder`,
    next: 'Volgende',
    previous: 'Vorige',
    stop: 'Later verder',
    outcome: 'Uw gewichten',
    weight: (criterion: string, share: string) => `${criterion}: ${share}`,
    consistent: (ratio: string) => `Uw antwoorden passen bij elkaar (consistentie ${ratio}, goed tot 0,10).`,
    inconsistent: (ratio: string, first: string, second: string) =>
      `Uw antwoorden spreken elkaar tegen (consistentie ${ratio}, goed tot 0,10). Kijk nog eens naar de vraag over ${first} en ${second}: die past het minst bij de andere.`,
    reconsider: 'Bekijk die vraag opnieuw',
    use: 'Gebruik deze gewichten',
    unuse: 'Gebruik ze toch niet',
    willUse:
      'Als u doorrekent, komen deze gewichten op RB Uitgangspunten te staan. Daarna geldt wat daar staat.',
    again: 'Kies opnieuw',
  },

  facts: {
    title: 'Gelezen',
    list: 'Projectenlijst',
    listPlace: (sheet: string, rows: string, header: string) => `${sheet}, ${rows} (kop: ${header})`,
    rows: (first: number, last: number) =>
      first === last ? `rij ${first}` : `rij ${first} tot en met ${last}`,
    noRows: 'geen projecten',
    projects: 'Projecten',
    projectsInRows: (projects: string, rows: string) => `${projects}, in ${count(rows, 'rij', 'rijen')}`,
    unknownRows: (rows: string) => `bij ${count(rows, 'project', 'projecten')} onbekend`,
    noHomes: 'geen kolom met aantallen gevonden',
    homes: 'Woningen',
    hardness: 'Planstatus',
    hardnessValue: (hard: string, soft: string, unknown: string) =>
      `${hard} projecten hard, ${soft} zacht, ${unknown} onbekend`,
    target: 'Afspraak',
    targetValue: (name: string, homes: string, from: number, to: number) =>
      `${name}: ${homes} woningen, ${from}–${to}`,
    targetTotalUnknown: 'onbekend aantal',
    noTarget:
      'Geen afspraak gevonden. Wat nog te vinden is, blijft dan onbekend. Vul de afspraak later in op RB Uitgangspunten.',
    hidden: 'Verborgen rijen',
    hiddenValue: (rows: string) => `${count(rows, 'rij', 'rijen')}, gewoon meegeteld`,
    unused: 'Niet meegeteld',
    unusedList: (sheet: string, projects: string) => `${sheet}, ${count(projects, 'project', 'projecten')}`,
    unusedReason: 'Een oudere stand of een dubbele lijst.',
    unusedEmpty: 'Er staan geen projecten in.',
    countOnly: (sheet: string) => `Tel alleen ${sheet}`,
  },

  staff: {
    title: 'Mensen',
    none: 'Geen formatie gevonden. Het tekort aan mensen blijft dan onbekend. Vul de mensen later in op RB Formatie.',
    offer: (leads: string) =>
      `De lijst noemt ${count(leads, 'trekker', 'trekkers')}. Regieblad kan RB Formatie met deze namen maken. Niveau en fte vult u daar zelf in; tot dan zijn ze onbekend.`,
    accept: 'Maak RB Formatie met deze namen',
    accepted: 'RB Formatie begint met de trekkers uit de lijst. Vul daar niveau en fte in.',
    withdraw: 'Toch niet',
    people: 'Personen',
    place: (sheet: string, header: string) => `Blad ${sheet} (kop: ${header})`,
    where: 'Gevonden op',
    fte: 'Samen',
    fteValue: (fte: string, unknown: number) =>
      unknown === 0
        ? `${fte} fte`
        : `${fte} fte, bij ${count(String(unknown), 'persoon', 'personen')} onbekend`,
    vacancies: 'Vacatures',
    external: 'Inhuur',
    seniority: 'Niveau',
    seniorityKnown: (known: string, all: string) => `bij ${known} van ${all} personen ingevuld`,
    proposals: (number: string) =>
      `Voor ${count(number, 'persoon', 'personen')} volgt uit de functie een voorstel. Het telt pas als de manager het invult op RB Formatie.`,
    showProposals: 'Voorstellen voor het niveau',
    proposal: (name: string, functionTitle: string, level: string) => `${name}, ${functionTitle}: ${level}`,
  },

  choices: {
    date: 'Peildatum',
    // The field shows the date as the browser is used to; here it can't be misread.
    dateHint: (date: string, source: Reading['referenceDateSource']) => `${date}, ${dateSources[source]}`,
    sheet: 'Projectenlijst',
    sheetHint: 'Er zijn meer bladen met projecten.',
    asFound: (sheets: string) => `Zoals gevonden: ${sheets}`,
    only: (sheet: string) => `Alleen ${sheet}`,
  },

  earlier: {
    title: 'Eerdere versies van de lijst',
    lead: 'Regieblad leert ervan hoe ver plannen uitlopen en hoeveel er vervallen. Hoe ouder, hoe meer het zegt.',
    add: 'Eerdere versie van de lijst toevoegen',
    kept: 'Het bestand blijft op uw computer en wordt niet in het werkboek bewaard. Voeg het later zo nodig opnieuw toe.',
    used: (date: string, projects: string, matched: string) =>
      `${date}: ${count(projects, 'project', 'projecten')}, waarvan ${matched} ook in latere lijsten.`,
    dateOf: (name: string) => `Datum van ${name}`,
    remove: 'Weghalen',
    removeOf: (name: string) => `Weghalen: ${name}`,
  },

  columns: {
    title: 'Kolommen',
    titleOf: (sheet: string) => `Kolommen op ${sheet}`,
    titleOfRow: (sheet: string, row: number) => `Kolommen op ${sheet}, kop in rij ${row}`,
    doubtful: (number: string) => count(number, 'kolom om na te kijken', 'kolommen om na te kijken'),
    allCertain: 'Alle kolommen die Regieblad gebruikt zijn zeker herkend.',
    certain: (number: string) => count(number, 'kolom zeker herkend', 'kolommen zeker herkend'),
    leftAlone: (number: string) => count(number, 'kolom niet gebruikt', 'kolommen niet gebruikt'),
    letter: (letter: string) => `kolom ${letter}`,
    noHeader: 'Zonder kop',
    examples: 'Bijvoorbeeld:',
    noExamples: 'geen waarden',
    meaning: (header: string, letter: string) => `Betekenis van ${header}, kolom ${letter}`,
    corrected: 'Door u gekozen',
    undo: 'Terug naar wat Regieblad las',
    undoOf: (header: string, letter: string) => `Terug naar wat Regieblad las: ${header}, kolom ${letter}`,
    more: (shown: string, all: string) => `Toon meer kolommen (nu ${shown} van ${all})`,
    groups: { homes: 'Aantallen woningen', deliveries: 'Oplevering per jaar', project: 'Over het project' },
  },
  confidence,
  confidenceLabel: 'Herkenning:',

  exclusions: {
    title: 'Weggelaten rijen',
    titleOf: (sheet: string) => `Weggelaten rijen op ${sheet}`,
    none: 'Er is geen rij weggelaten.',
    reason: (reason: ExclusionReason, rows: string) =>
      `${exclusions[reason]}: ${count(rows, 'rij', 'rijen')}`,
    row: (row: number) => `rij ${row}`,
    isProject: 'Toch een project',
    isProjectOf: (row: string) => `Toch een project: ${row}`,
    more: (shown: string, all: string) => `Toon meer rijen (nu ${shown} van ${all})`,
    blank: (rows: string) => `Leeg: ${count(rows, 'rij', 'rijen')}`,
  },

  findings: {
    title: 'Opvallend in de gegevens',
    lead: 'Wat de meeste woningen raakt staat bovenaan.',
    none: 'Er valt niets op.',
    homes: (homes: string) => count(homes, 'woning', 'woningen'),
    place: (sheet: string, cell: string) => `${sheet}, cel ${cell}`,
    times: (number: string) => `${number} keer`,
    others: (number: string) => `Nog ${number} keer`,
    more: (shown: string, all: string) => `Toon meer (nu ${shown} van ${all})`,
    moreKinds: (shown: string, all: string) => `Toon meer soorten (nu ${shown} van ${all})`,
    severity: { error: 'Fout', warning: 'Let op', info: 'Ter info' },
  },

  busy: 'Opnieuw aan het lezen…',
  reread: (summary: string, questions: string) =>
    questions === '0'
      ? `Bijgewerkt. ${summary}`
      : `Bijgewerkt. ${summary} Nog ${count(questions, 'vraag', 'vragen')}.`,
  confirm: 'Klopt, reken door',
  again: 'Lees opnieuw',
  otherFile: 'Ander bestand',
};
