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
    description:
      'Kolommen per jaar met wat gepland is en wat naar verwachting klaarkomt; de lijn is de afspraak.',
    category: 'Jaar',
    value: 'Woningen',
  },
  unknown: {
    title: 'Wat wij niet weten',
    homes: (projects: string): string =>
      `Van ${projects} ${projects === '1' ? 'project' : 'projecten'} is het aantal woningen onbekend.`,
    years: (homes: string): string =>
      `Van ${homes} ${homes === '1' ? 'woning is niet bekend in welk jaar die komt' : 'woningen is niet bekend in welk jaar ze komen'}.`,
    status: (homes: string): string =>
      `Van ${homes} ${homes === '1' ? 'woning' : 'woningen'} is de status van het plan onbekend.`,
    segments: (homes: string): string =>
      `Van ${homes} ${homes === '1' ? 'woning is niet bekend of die betaalbaar is' : 'woningen is niet bekend of ze betaalbaar zijn'}.`,
    realised: 'Hoeveel er al gebouwd is sinds het begin van de afspraak, is niet bekend.',
    target: 'Er is nog geen afspraak ingevuld.',
    staff: 'Wie er aan de projecten werken, staat niet in dit werkboek.',
    nothing: 'Alle aantallen, jaren en soorten staan in de lijst.',
  },
  footer: (assumed: string, all: string): string[] => [
    `Van de ${all} rekenregels zijn er ${assumed} een aanname: er is geen openbaar cijfer voor.`,
    'Ze staan in RB Uitgangspunten. Daar vult u uw eigen cijfers in.',
  ],
  sheets: {
    title: 'Verder lezen',
    overview: 'Deze pagina.',
    gap: 'Afspraak en plannen, per jaar en soort',
    regieteam: 'Agenda, inrichting, faseovergangen',
    projects: 'Alle projecten op een rij',
    assumptions: 'Afspraken en rekenregels',
    quality: 'Wat er aan de lijst te verbeteren is',
    priority: 'De volgorde van projecten en waarom',
    staffing: 'Wie welk project trekt en of dat past',
    capacity: 'Uren en mensen per rol en jaar',
    forecast: 'Wat er naar verwachting komt, en waarom',
    bottlenecks: 'Waar de woningen op wachten, en wat helpt',
    staff: 'Wie er werkt; alleen hier staan namen',
    account: 'Wat er gelezen is en hoe er is gerekend',
  } satisfies Record<SheetKind | 'title', string>,
  hiddenHint: 'Werkt een link niet? Klik rechts op een tab: Zichtbaar maken.',
} as const;
