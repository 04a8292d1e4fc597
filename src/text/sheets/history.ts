import type { Hindcast, HistoryCase, HistoryClass } from '../../analysis/results';
import { labelOf } from '../entries';
import { decimal, wholeNumber } from '../format';
import { words } from './words';

const phaseSubjects: Record<string, string> = {
  initiatief: 'Plannen in de initiatieffase',
  definitie: 'Plannen in de definitiefase',
  ontwerp: 'Plannen in ontwerp',
  voorbereiding: 'Plannen in voorbereiding',
  realisatie: 'Plannen in aanbouw',
  nazorg: 'Plannen in nazorg',
};
const hardnessSubjects: Record<string, string> = {
  hard: 'Harde plannen',
  conditional: 'Plannen die hard zijn onder voorwaarde',
  soft: 'Zachte plannen',
};

/** What a class of earlier projects is called at the start of a sentence. */
function subject({ kind, value }: Pick<HistoryClass, 'kind' | 'value'>): string {
  if (kind === 'phase') return phaseSubjects[value] ?? `Plannen in de fase ${value}`;
  if (kind === 'status') return hardnessSubjects[value] ?? `Plannen met status ${value}`;
  return kind === 'size' ? `Plannen van omvang ${value}` : 'Alle plannen';
}

function slipText(one: HistoryClass): string {
  const { slip, years } = one.measured;
  const over = `in ${wholeNumber(12 * years)} maanden`;
  if (slip === null) return `${subject(one)}: het jaar van oplevering is niet te vergelijken.`;
  const number = `(${wholeNumber(one.datedCases)} ${one.datedCases === 1 ? 'plan' : 'plannen'})`;
  const months = wholeNumber(Math.abs(slip.mean));
  if (months === '0') return `${subject(one)} schoven ${over} gemiddeld niet ${number}.`;
  const moved = `gemiddeld ${months} ${months === '1' ? 'maand' : 'maanden'}`;
  return slip.mean > 0
    ? `${subject(one)} schoven ${over} ${moved} ${number}.`
    : `${subject(one)} kwamen ${over} ${moved} naar voren ${number}.`;
}

/** Texts of what earlier lists teach, on RB Verantwoording. */
export const historyTexts = {
  title: 'Wat eerdere lijsten leren',
  lists: 'Eerdere lijsten',
  listsText: (lists: readonly { name: string; date: string; projects: number }[]): string =>
    lists
      .map(({ name, date, projects }) => `${name} (${date}, ${wholeNumber(projects)} projecten)`)
      .join('; '),
  use: 'Gebruik',
  subject,
  classHeaders: {
    kind: 'Plannen toen',
    cases: 'Aantal keer',
    slip: 'Uitloop in maanden, gemiddeld',
    high: 'Uitloop in maanden, 90 % hooguit',
    shrink: 'Krimp',
    text: 'Toelichting bij deze plannen',
    dropoutLow: 'Uitval laag',
    dropoutHigh: 'Uitval hoog',
  },
  classText: (one: HistoryClass, min: number): string =>
    `${slipText(one)} ${
      one.usable
        ? 'Vervangt de rekenregels.'
        : `Te weinig om op te rekenen (${wholeNumber(one.projects)} van ${wholeNumber(min)} projecten).`
    }`,
  hindcastTitle: 'Wat een eerdere lijst beloofde en wat er kwam',
  hindcastHeaders: {
    list: 'Eerdere lijst',
    years: 'Jaren',
    planned: 'Gepland in die lijst',
    predicted: 'Na uitval en uitloop van de rekenregels',
    realised: 'Gekomen',
    text: 'Toelichting bij deze lijst',
    difference: 'Gekomen min verwacht',
  },
  hindcastYears: (years: readonly number[]): string => [...new Set([years[0], years.at(-1)])].join('–'),
  hindcastText: ({ planned, predicted, realised, realisedSource }: Hindcast): string =>
    realised === null
      ? 'Niet bekend hoeveel er gekomen is: vul het per jaar in op RB Uitgangspunten.'
      : `Van ${wholeNumber(planned)} geplande woningen kwamen er ${wholeNumber(realised)}${
          planned > 0 ? ` (${decimal((100 * realised) / planned, 0)} %)` : ''
        }; verwacht waren ${wholeNumber(predicted)}. Gekomen volgens ${
          realisedSource === 'typed' ? 'RB Uitgangspunten' : 'de lijst'
        }.`,
  casesTitle: 'Elk project in twee lijsten',
  caseHeaders: {
    key: 'Sleutel',
    name: 'Project',
    date: 'Lijst van',
    until: 'Vergeleken met',
    phase: 'Fase toen',
    status: 'Status toen',
    size: 'Omvang toen',
    outcome: 'Wat ervan kwam',
    yearThen: 'Jaar toen',
    yearNow: 'Jaar later',
    slip: 'Uitloop in maanden',
    homesThen: 'Woningen toen',
    homesNow: 'Woningen later',
    comparable: 'Aantal te vergelijken',
  },
  outcomes: {
    'still-planned': 'nog gepland',
    delivered: 'opgeleverd',
    lapsed: 'vervallen',
    vanished: 'weg uit de lijst',
    'may-be-built': 'weg, misschien gebouwd',
    'may-be-renamed': 'weg, misschien andere naam',
  } satisfies Record<HistoryCase['outcome'] | NonNullable<HistoryCase['doubt']>, string>,
  phase: (value: string | null): string | null => value && labelOf(words.phase, value),
  status: (value: string | null): string | null => value && labelOf(words.hardness, value),
} as const;
