import type { Field } from '../../model/fields';
import type { Confidence, ExclusionReason, Reading } from '../../reading/reading';

/** How to say a number of things, with the number already written out. */
const count = (number: string, one: string, more: string): string =>
  `${number} ${number === '1' ? one : more}`;

const fields: Record<Exclude<Field, `deliveries.${string}`>, string> = {
  id: 'Projectnummer',
  name: 'Projectnaam',
  municipality: 'Gemeente',
  province: 'Provincie',
  location: 'Plaats of wijk',
  planType: 'Soort plan',
  status: 'Planologische status',
  phase: 'Projectfase',
  projectStatus: 'Stand van het project',
  startYear: 'Start bouw',
  deliveryYear: 'Jaar van oplevering',
  modified: 'Laatst gewijzigd',
  developer: 'Ontwikkelaar',
  municipalRole: 'Rol van de gemeente',
  projectLead: 'Projectleider',
  administrativeClient: 'Ambtelijk opdrachtgever',
  politicalClient: 'Bestuurlijk opdrachtgever',
  bottleneck: 'Knelpunt',
  realisationChance: 'Kans op realisatie',
  keyProject: 'Sleutelproject',
  confidential: 'Vertrouwelijk',
  landPosition: 'Grondpositie',
  permit: 'Vergunning',
  remarks: 'Opmerkingen',
  homes: 'Woningen',
  homesGross: 'Woningen bruto',
  homesNet: 'Woningen netto',
  homesRemaining: 'Woningen nog te bouwen',
  homesRealised: 'Woningen opgeleverd',
  demolition: 'Sloop',
  socialRent: 'Sociale huur',
  midRent: 'Middenhuur',
  affordableBuy: 'Betaalbare koop',
  expensive: 'Duur',
  rent: 'Huur',
  buy: 'Koop',
  tenureUnknown: 'Huur of koop onbekend',
  singleFamily: 'Grondgebonden',
  apartments: 'Appartementen',
  flexHomes: 'Flexwoningen',
  other: 'Niet gebruiken',
};

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

/** Texts of the pane. Numbers and dates arrive written out. */
export const pane = {
  name: 'Regieblad',
  locale: 'nl-NL',
  otherLanguage: { label: 'English', code: 'en' },
  steps: { label: 'Stappen', start: 'Kiezen', check: 'Controleren', result: 'Uitkomst' },
  stepDone: 'klaar',
  privacy: 'Alles gebeurt op uw eigen computer. Er gaan geen gegevens naar buiten.',
  untouched: 'Uw eigen bladen blijven zoals ze zijn.',

  start: {
    title: 'Van projectenlijst naar regie',
    lead: 'Regieblad leest uw lijst met woningbouwprojecten en laat zien wat er echt komt, wat nog ontbreekt en wie wat trekt.',
    gainsTitle: 'Dit krijgt u',
    gains: [
      { title: 'Gapanalyse', text: 'De afspraak naast uw plannen, per jaar en per segment.' },
      { title: 'Mensen en uren', text: 'Per project de volgorde, de projectleider en de uren.' },
      { title: 'Regieteam', text: 'Een agenda en een checklist voor elke maand.' },
    ],
    excel: {
      action: 'Lees dit werkboek',
      hint: 'Lezen verandert niets. U controleert eerst wat Regieblad begrijpt.',
    },
    file: {
      dropTitle: 'Sleep uw werkboek hierheen',
      dropNow: 'Laat los om te lezen',
      or: 'of',
      action: 'Kies een bestand',
      kinds: 'Excel (.xlsx, .xlsm), OpenDocument (.ods) of tekst (.csv)',
      sampleLead: 'Eerst rondkijken?',
      sample: 'Open het voorbeeld',
      oneFile: 'Kies één bestand tegelijk.',
    },
  },

  reading: {
    title: 'Werkboek lezen',
    detail: (name: string) => `Regieblad zoekt in ${name} de projectenlijst, de formatie en de afspraak.`,
    cancel: 'Stoppen',
    source: { 'open-workbook': 'dit werkboek', sample: 'het voorbeeld' },
  },

  check: {
    title: 'Klopt dit?',
    summary: (projects: string, homes: string | null, sheets: string) =>
      homes === null
        ? `${count(projects, 'project', 'projecten')} op blad ${sheets}.`
        : `${count(projects, 'project', 'projecten')} met ${count(homes, 'woning', 'woningen')} op blad ${sheets}.`,
    and: ' en ',
    facts: {
      title: 'Gelezen',
      list: 'Projectenlijst',
      listPlace: (sheet: string, rows: string, header: string) => `${sheet}, ${rows} (kop: ${header})`,
      rows: (first: number, last: number) =>
        first === last ? `rij ${first}` : `rij ${first} tot en met ${last}`,
      noRows: 'geen projecten',
      unknownRows: (rows: string) => `bij ${count(rows, 'project', 'projecten')} onbekend`,
      hardness: 'Planstatus',
      hardnessValue: (hard: string, soft: string, unknown: string) =>
        `${hard} projecten hard, ${soft} zacht, ${unknown} onbekend`,
      target: 'Afspraak',
      targetValue: (name: string, homes: string, from: number, to: number) =>
        `${name}: ${homes} woningen, ${from}–${to}`,
      targetTotalUnknown: 'onbekend aantal',
      noTarget:
        'Geen afspraak gevonden. Wat nog te vinden is, blijft dan onbekend. Vul de afspraak later in op RB Uitgangspunten.',
      staff: 'Formatie',
      staffValue: (people: string, sheet: string) =>
        `${count(people, 'persoon', 'personen')} op blad ${sheet}`,
      noStaff:
        'Geen formatie gevonden. Het tekort aan mensen blijft dan onbekend. Vul de mensen later in op RB Formatie.',
      hidden: 'Verborgen rijen',
      hiddenValue: (rows: string) => `${count(rows, 'rij', 'rijen')}, gewoon meegeteld`,
      unused: 'Niet meegeteld',
      unusedValue: (sheets: string) => `${sheets}: een oudere stand of een dubbele lijst`,
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
    columns: {
      title: 'Kolommen',
      titleOf: (sheet: string) => `Kolommen op ${sheet}`,
      doubtful: (number: string) => count(number, 'kolom om na te kijken', 'kolommen om na te kijken'),
      allCertain: 'Alle kolommen die Regieblad gebruikt zijn zeker herkend.',
      certain: (number: string) => count(number, 'kolom zeker herkend', 'kolommen zeker herkend'),
      leftAlone: (number: string) => count(number, 'kolom niet gebruikt', 'kolommen niet gebruikt'),
      letter: (letter: string) => `kolom ${letter}`,
      noHeader: 'Zonder kop',
      examples: 'Bijvoorbeeld:',
      noExamples: 'geen waarden',
      meaning: (header: string, letter: string) => `Betekenis van ${header}, kolom ${letter}`,
      corrected: 'door u gekozen',
      groups: { homes: 'Aantallen woningen', deliveries: 'Oplevering per jaar', project: 'Over het project' },
    },
    confidence,
    confidenceLabel: 'Herkenning:',
    exclusions: {
      title: 'Weggelaten rijen',
      none: 'Er is geen rij weggelaten.',
      reason: (reason: ExclusionReason, rows: string) =>
        `${exclusions[reason]}: ${count(rows, 'rij', 'rijen')}`,
      row: (row: number) => `rij ${row}`,
      more: (rows: string) => `en nog ${rows}`,
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
      moreKinds: (number: string) => `Toon nog ${count(number, 'soort', 'soorten')}`,
      severity: { error: 'Fout', warning: 'Let op', info: 'Ter info' },
    },
    busy: 'Opnieuw aan het lezen…',
    confirm: 'Klopt, reken door',
    again: 'Lees opnieuw',
    otherFile: 'Ander bestand',
  },

  working: {
    title: 'Bezig',
    steps: { analysing: 'Rekenen', writing: 'Bladen maken', finished: 'Klaar' },
    writing: (done: string, total: string) => `Blad ${done} van ${total}`,
    analysingDetail: 'Volgorde, uren, trekkers en opleveringen per project.',
    waitForExcel: 'Excel werkt de bladen bij. Typ even niet in het werkboek.',
    cancel: 'Stoppen',
  },

  changed: {
    title: 'Het werkboek is gewijzigd',
    text: (time: string) => `Om ${time} is er iets veranderd. Wat hier staat is van daarvoor.`,
    action: 'Lees opnieuw',
  },

  result: {
    title: 'Woningbouw in één oogopslag',
    headline: (agreed: string, to: number, realised: string, expected: string, toFind: string) =>
      `Afspraak ${agreed} woningen tot en met ${to}. Gerealiseerd ${realised}, naar verwachting nog ${expected}. Nog te vinden: ${toFind}.`,
    headlineNoTarget: (planned: string, expected: string) =>
      `Gepland ${planned} woningen, naar verwachting ${expected}. Zonder afspraak is niet te zeggen of dat genoeg is.`,
    resumed: {
      title: 'Afgemaakt',
      text: 'Een vorige keer stopte het schrijven halverwege. Alle bladen zijn nu bijgewerkt en kloppen weer met elkaar.',
    },
    referenceDate: (date: string) => `Peildatum ${date}`,
    figures: {
      title: 'Kerncijfers',
      agreed: 'Afspraak',
      realised: 'Gerealiseerd',
      planned: 'Gepland',
      expected: 'Naar verwachting',
      toFind: 'Nog te vinden',
      period: (from: number, to: number) => `woningen, ${from}–${to}`,
      inPeriod: (to: number) => `woningen tot en met ${to}`,
      allYears: 'woningen, alle jaren',
      afterLoss: 'na uitval en krimp',
      afterLossRange: (range: string) => `${range}, na uitval en krimp`,
      noTarget: 'vul de afspraak in',
      notReported: 'staat niet in de lijst',
      homes: 'woningen',
    },
    about: '±',
    nothing: '0',
    verdict: { feasible: 'Haalbaar', uncertain: 'Onzeker', 'not-feasible': 'Niet haalbaar' },
    chart: {
      title: 'Gepland per jaar',
      description: (from: number, to: number) =>
        `Staafdiagram van de geplande woningen per jaar, ${from} tot en met ${to}, naar planstatus, met de afspraak per jaar als streep. De tabel hieronder zegt hetzelfde.`,
      empty: 'Er zijn geen woningen met een jaar.',
      showTable: 'Toon als tabel',
      hideTable: 'Verberg de tabel',
      year: 'Jaar',
      agreed: 'Afspraak',
      planned: 'Gepland',
      expected: 'Verwacht',
      hard: 'Hard',
      conditional: 'Hard onder voorwaarde',
      soft: 'Zacht',
      unknown: 'Status onbekend',
      none: 'geen',
      undated: (homes: string) => `Niet in het beeld: ${count(homes, 'woning', 'woningen')} zonder jaar.`,
      overdue: (homes: string) =>
        `Niet in het beeld: ${count(homes, 'woning', 'woningen')} die al klaar hadden moeten zijn.`,
      later: (homes: string) =>
        `Niet in het beeld: ${count(homes, 'woning', 'woningen')} later of zonder eindjaar.`,
    },
    choices: {
      title: 'Keuzes die u nu maakt',
      none: 'Er zijn nu geen keuzes die niet kunnen wachten.',
      homes: (homes: string) => `${count(homes, 'woning', 'woningen')} in het spel`,
      who: (level: string) => `Aan zet: ${level}`,
    },
    sheets: {
      title: 'Bladen in het werkboek',
      created: 'nieuw',
      updated: 'bijgewerkt',
      all: (number: string) => `Toon alle ${number} bladen`,
      fewer: 'Toon minder',
      inFile: 'U vindt ze in het gedownloade werkboek, achter uw eigen bladen.',
    },
    download: {
      action: 'Download het werkboek',
      hint: (name: string) => `${name}: uw werkboek, met de bladen van Regieblad erachter.`,
    },
    open: (sheet: string) => `Open ${sheet}`,
    again: 'Opnieuw lezen',
    otherFile: 'Ander bestand',
  },

  failed: {
    title: 'Dit lukte niet',
    unexpected:
      'Er ging iets mis in Regieblad zelf. Uw eigen bladen zijn niet veranderd. Probeer het opnieuw; lukt het weer niet, stuur dan de gegevens onder ‘Over en diagnose’ naar uw beheerder.',
    cause: (sentence: string) => `De oorzaak: ${sentence}`,
    retry: 'Probeer opnieuw',
    otherFile: 'Kies een ander bestand',
    backToCheck: 'Terug naar controleren',
    crashed: 'Het scherm van Regieblad is vastgelopen. Uw eigen bladen zijn niet veranderd.',
    reload: 'Begin opnieuw',
  },

  diagnose: {
    title: 'Over en diagnose',
    version: 'Regieblad',
    host: 'Omgeving',
    language: 'Taal',
    theme: 'Thema',
    browser: 'Browser',
    lastError: 'Laatste melding',
    none: 'geen',
    notConnected: 'nog niet verbonden',
    copy: 'Kopieer',
    copied: 'Gekopieerd.',
    copyFailed: 'Kopiëren lukt hier niet. Selecteer de tekst en kopieer die zelf.',
  },

  live: {
    start: '',
    reading: 'Het werkboek wordt gelezen.',
    check: 'Gelezen. Controleer of het klopt.',
    working: 'Regieblad rekent en maakt de bladen.',
    result: 'Klaar.',
    failed: 'Dit lukte niet.',
  },

  fields,
  deliveryField: (period: string) => `Oplevering ${period}`,
  deliveryUnknown: 'Oplevering, jaar onbekend',
  deliveryOpen: (from: string) => `Oplevering ${from} en later`,
};
