import type { SheetKind } from '../../sheets/plan';

/** Texts of RB Overzicht, the one page for the meeting. */
export const overviewTexts = {
  title: 'Woningbouw in één oogopslag',
  figures: {
    total: 'Afspraak (woningen)',
    expected: 'Naar verwachting nog',
    sure: 'Waarvan in aanbouw of vergund',
    affordable: 'Betaalbaar deel van de plannen',
  },
  reconciliation: { title: 'Aansluiting', headers: { line: 'Stap', shown: 'Woningen' } },
  years: {
    title: 'Per jaar',
    headers: { year: 'Jaar', target: 'Afspraak', planned: 'Gepland', expected: 'Verwacht' },
  },
  chart: {
    title: 'Afspraak, plannen en verwachting per jaar',
    description:
      'Kolommen per jaar met wat gepland is en wat naar verwachting overblijft na uitval en krimp; de lijn is de afspraak.',
    category: 'Jaar',
    value: 'Woningen',
  },
  choices: {
    title: 'Drie keuzes die u nu maakt',
    headers: { decision: 'Keuze', homes: 'Gevolg (woningen)', who: 'Wie besluit', proposal: 'Voorstel' },
    none: 'Er is nu geen keuze die hier besproken moet worden.',
    about: (what: string, project: string, why: string): string =>
      `${what}${project === '' ? '' : ` – ${project}`}. ${why}`,
  },
  unknown: {
    title: 'Wat wij niet weten',
    homes: (projects: string): string =>
      `Van ${projects} ${projects === '1' ? 'project' : 'projecten'} is het aantal woningen onbekend.`,
    years: (homes: string): string => `Van ${homes} woningen is niet bekend in welk jaar ze komen.`,
    status: (homes: string): string => `Van ${homes} woningen is de status van het plan onbekend.`,
    segments: (homes: string): string => `Van ${homes} woningen is niet bekend of ze betaalbaar zijn.`,
    realised: 'Hoeveel er al gebouwd is sinds het begin van de afspraak, is niet bekend.',
    target: 'Er is nog geen afspraak ingevuld.',
    staff: 'Wie er werkt. Alleen dit blad noemt namen.',
    nothing: 'Alle aantallen, jaren en soorten staan in de lijst.',
  },
  footer: (assumed: string, all: string): string =>
    `De rekenregels zijn grotendeels een aanname: ${assumed} van de ${all}. Ze staan in RB Uitgangspunten en zijn daar te wijzigen.`,
  footerOwn: (assumed: string, all: string): string =>
    `De rekenregels komen grotendeels uit bronnen of eigen keuzes; ${assumed} van de ${all} zijn een aanname.`,
  sheets: {
    title: 'Verder lezen',
    overview: 'Deze pagina.',
    gap: 'De afspraak naast de plannen, per jaar en soort.',
    regieteam: 'Agenda, inrichting en faseovergangen.',
    projects: 'Alle projecten; de andere bladen tellen hieruit op.',
    assumptions: 'Afspraken en regels. Gele cellen wijzigt u zelf.',
    quality: 'Wat er aan de lijst te verbeteren is.',
    priority: 'De volgorde van projecten en waarom.',
    staffing: 'Wie welk project trekt en of dat past.',
    capacity: 'Uren en mensen per rol en jaar.',
    staff: 'Wie er werkt aan woningbouw. Alleen dit blad noemt namen.',
    account: 'Wat er gelezen is en waarmee gerekend is.',
  } satisfies Record<SheetKind | 'title', string>,
  hiddenHint:
    'Opent een link niet? Het blad is verborgen: klik met rechts op een tab en kies Zichtbaar maken.',
} as const;
