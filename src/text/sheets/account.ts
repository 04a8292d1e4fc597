import type { ExclusionReason, Reading, StaffField } from '../../reading/reading';
import { decimal, wholeNumber } from '../format';

/** Texts of RB Verantwoording. */
export const accountTexts = {
  title: 'Verantwoording: wat er gelezen is en waarmee gerekend is',
  finding: {
    lists: 'Gelezen: ',
    projects: ' projecten. ',
    assumed: ' van de ',
    end: ' rekenregels zijn een aanname: lees elke uitkomst als rekenuitkomst op aannames.',
  },
  read: {
    title: 'Wat er gelezen is',
    list: (sheet: string): string => `Lijst ${sheet}`,
    used: 'telt mee',
    notUsed: 'telt niet mee: ouder of dubbel met een andere lijst',
    listText: (list: {
      headerRows: string;
      first: string;
      last: string;
      projects: number;
      blank: number;
      hidden: number;
      use: string;
    }): string =>
      `Kop in rij ${list.headerRows}; rij ${list.first} tot en met ${list.last}: ${wholeNumber(list.projects)} projecten, ${wholeNumber(list.blank)} lege en ${wholeNumber(list.hidden)} verborgen rijen. De lijst ${list.use}.`,
    staff: 'Formatie',
    staffText: (sheet: string, people: number): string => `Blad ${sheet}: ${wholeNumber(people)} mensen.`,
    noStaff: 'Niet gevonden: wat er aan mensen is, is onbekend.',
    target: 'Afspraken',
    noTarget: 'Niet gevonden: het tekort is onbekend.',
    referenceDate: 'Peildatum',
    dateSources: {
      argument: 'gekozen bij het bijwerken',
      workbook: 'uit het werkboek',
      today: 'de datum van bijwerken',
    } satisfies Record<Reading['referenceDateSource'], string>,
    dateText: (date: string, source: string): string => `${date}, ${source}.`,
    version: 'Versie',
    versionText: (version: string): string => `Regieblad ${version}`,
    wording: 'Leeswijzer',
    wordingText:
      'Cijfers zijn een rekenuitkomst op aannames. Onbekend is niet nul: het telt nergens mee en staat apart. Bandbreedtes komen uit de lijst, de rekenregels of de simulatie; in de verwachting zitten uitval, krimp en vertraging.',
  },
  columns: {
    title: 'Elke kolom en wat hij betekent',
    headers: {
      sheet: 'Blad',
      column: 'Kolom',
      header: 'Kop in de lijst',
      meaning: 'Gelezen als',
      confidence: 'Zekerheid',
      examples: 'Voorbeelden',
    },
  },
  staffFields: {
    name: 'Naam',
    firstName: 'Voornaam',
    affix: 'Tussenvoegsel',
    surname: 'Achternaam',
    initials: 'Afkorting van de naam',
    functionTitle: 'Functie',
    role: 'Rol',
    seniority: 'Niveau',
    fte: 'Fte',
    hours: 'Uren',
    share: 'Aandeel woningbouw',
    team: 'Team',
    from: 'Vanaf',
    until: 'Tot en met',
    period: 'Periode',
    external: 'Inhuur',
    vacancy: 'Vacature',
    leave: 'Verlof',
    competences: 'Competenties',
    remarks: 'Opmerkingen',
    other: 'Niet gebruikt',
  } satisfies Record<StaffField | 'other', string>,
  excluded: {
    title: 'Rijen die niet als project tellen',
    headers: { sheet: 'Blad in lijst', row: 'Rij', reason: 'Reden' },
    reasons: {
      total: 'totaal',
      subtotal: 'subtotaal',
      heading: 'tussenkop',
      example: 'voorbeeldregel',
      numbering: 'nummering van kolommen',
      note: 'toelichting',
      cancelled: 'vervallen of doorgehaald',
      'repeated-header': 'herhaalde kop',
    } satisfies Record<ExclusionReason, string>,
  },
  plan: {
    title: 'Verdeling van trekkers',
    order: 'Gebruikte verdeling',
    none: 'Geen: van niemand zijn uren en niveau bekend.',
    orders: {
      weighted: 'Gewogen: score maal woningen telt, en later opleveren telt minder.',
      rank: 'Strikt volgens de rangorde op RB Prioritering.',
    },
    outcomes: { weighted: 'Gewogen', rank: 'Volgens rangorde' },
    outcome: ({ placed, parked, homes }: { placed: number; parked: number; homes: number }): string =>
      `${wholeNumber(placed)} projecten met een trekker gaan door, ${wholeNumber(parked)} wachten; samen met wat geen trekker vraagt ${wholeNumber(homes)} woningen.`,
    proof: 'Hoe goed',
    proven: (better: number, steps: number): string =>
      `Bewezen: hooguit ${decimal(better * 100, 1)} % beter mogelijk, op uren die grotendeels aanname zijn. Gezocht in ${wholeNumber(steps)} stappen.`,
  },
  rules: {
    title: 'Rekenregels',
    headers: { kind: 'Soort regel', count: 'Aantal' },
  },
  log: {
    title: 'Wat er veranderde',
    headers: { date: 'Bijgewerkt op', text: 'Verandering' },
    none: 'Nog niets: dit is de eerste keer, of er veranderde niets.',
    text: (change: {
      added: number;
      removed: number;
      altered: number;
      before: string;
      after: string;
      since: string;
    }): string =>
      `Sinds ${change.since}: ${wholeNumber(change.added)} projecten erbij, ${wholeNumber(change.removed)} eraf, ${wholeNumber(change.altered)} met een ander aantal. Meegerekend van ${change.before} naar ${change.after} woningen.`,
  },
} as const;
