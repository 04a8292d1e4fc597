import type { LossSource } from '../../analysis/results';
import { wholeNumber } from '../format';

/** Texts of RB Prognose. */
export const forecastTexts = {
  title: 'Wat er naar verwachting komt',
  finding: {
    expected: 'Naar verwachting ',
    until: ' woningen tot en met ',
    between: ', tussen ',
    and: ' en ',
    end: '.',
    none: 'Er is geen project waarvan het aantal woningen bekend is: er valt nog niets te verwachten.',
  },
  /** How the figures came about. */
  explain: (draws: number, unknown: number): string =>
    `Simulatie: de plannen zijn ${wholeNumber(draws)} keer doorgespeeld, met uitval, krimp, vertraging, mensen en knelpunten volgens RB Uitgangspunten.${
      unknown > 0
        ? ` ${unknown === 1 ? 'Eén project' : `${wholeNumber(unknown)} projecten`} zonder bekend aantal woningen: in geen enkel cijfer.`
        : ''
    }`,
  figures: {
    expected: 'Naar verwachting',
    atLeast: '90 % kans op minstens',
    atMost: '10 % kans op minstens',
    planned: 'Gepland in de lijst',
    capacity: 'Later door mensen',
    bottlenecks: 'Later door knelpunten',
    verdict: 'Afspraak halen',
  },
  verdict: {
    likely: 'haalbaar',
    open: 'onzeker',
    unlikely: 'niet haalbaar',
    none: 'geen afspraak',
    after: '–',
  },
  years: {
    title: 'Per jaar',
    headers: {
      year: 'Jaar',
      planned: 'Gepland',
      low: '90 % kans op minstens',
      mean: 'Verwacht',
      high: '10 % kans op minstens',
      people: 'Met de mensen van nu',
      free: 'Met genoeg mensen',
      held: 'Verschil',
    },
    above: 'Tussen 90 % en 10 % kans',
    chartDescription:
      'Kolommen: de woningen waarop per jaar 90 % kans is, met daarboven de bandbreedte. Lijnen: gepland volgens de lijst en verwacht.',
    axis: 'Woningen',
  },
  cumulative: {
    title: 'Opgeteld',
    headers: {
      until: 'Tot en met',
      planned: 'Gepland samen',
      low: '90 % kans op minstens',
      mean: 'Verwacht samen',
      high: '10 % kans op minstens',
      chance: 'Kans op afspraak',
      words: 'In woorden',
    },
    note: 'Kans: dat wat gerealiseerd is en wat tot en met dat jaar komt, de afspraak tot dan haalt; afgerond op tientallen. Verwachte aantallen tellen op, de 90 %- en 10 %-getallen niet. Met de mensen van nu en met genoeg mensen: beide als er geen knelpunten waren.',
    differences:
      'Later door vertraging: gepland × blijft over, min na vertraging. Onder nul waar ook woningen zonder jaar in de periode passen.',
  },
  projects: {
    title: 'Per project',
    titleUntil: (year: number): string => `Per project, tot en met ${year}`,
    headers: {
      project: 'Project',
      planned: 'Gepland',
      plausible: 'In een jaar dat kan',
      keep: 'Blijft over',
      free: 'Na vertraging',
      people: 'Met de mensen',
      all: 'Naar verwachting',
      byDelay: 'Later door vertraging',
      byPeople: 'Later door mensen',
      byBottlenecks: 'Later door knelpunten',
      wait: 'Wacht (jaar)',
      why: 'Waarom',
      chanceMeans: 'Realisatiekans betekent',
      gridRequested: 'Transportverzoek net',
      surveyDone: 'Soortenonderzoek klaar',
      grantStartBy: 'Uiterste start bouw (subsidie)',
      flexUntil: 'Tijdelijk tot',
      status: 'Status',
      owner: 'Eigenaar',
      remark: 'Opmerking',
      after: 'Komt na de periode',
      lost: 'Komt niet',
      expectedIn: (year: number): string => `Verwacht ${year}`,
      lossClass: 'Verliesklasse',
      row: 'Rij in RB Projecten',
      note: 'Toelichting',
      key: 'Sleutel',
    },
    simulated: 'Simulatie',
    simulatedOwnLoss: 'Simulatie; blijft over: niet uit de regels van de planstatus',
    none: 'Geen project met een bekend aantal woningen.',
    loss: {
      rules: null,
      history: 'Uitval en vertraging volgens de eigen eerdere lijsten.',
      'chance-ever': 'Uitval volgens de realisatiekans in de lijst.',
      'chance-in-period': 'Uitval en vertraging zitten al in de realisatiekans van de lijst.',
    } satisfies Record<LossSource, string | null>,
    stuck: (names: string): string => `Knelpunt in de lijst: ${names}.`,
    asPlanned: 'Zoals de lijst plant, met de gewone uitval en vertraging voor de planstatus.',
  },
  chanceMeans: { ever: 'ooit', 'in-period': 'in de planperiode' },
  prompts: {
    chanceMeans:
      'Wat zegt de realisatiekans in de lijst: dat het project ooit komt, of dat het in de planperiode komt?',
    gridRequested:
      'De datum waarop het transportverzoek bij de netbeheerder is ingediend, bijvoorbeeld 1-9-2026.',
    surveyDone: 'De datum waarop het soortenonderzoek klaar is of was.',
    grantStartBy: 'De datum waarop de bouw uiterlijk moet beginnen om de subsidie te houden.',
    flexUntil: 'De datum waarop tijdelijke woningen weer weg moeten zijn.',
  },
} as const;
