import type { Rule } from '../../model/rule';
import type { BottleneckKind, foundBottlenecks, SolvingLevel, WorkPhase } from '../../model/terms';
import { crossTable, ruleRows } from './row';

/**
 * Per kind of bottleneck: the step of the process in which it usually bites (practice 9, the check at whose gate it stops a plan; `elke fase` is
 * whatever step the plan is in), who can solve it, and with whom it is solved when that isn't enough (practice 1, line 10, and 10).
 */
const kinds: Record<
  BottleneckKind,
  [step: WorkPhase | 'elke fase', level: SolvingLevel, outside: SolvingLevel | 'geen']
> = {
  'ambtelijke-capaciteit': ['elke fase', 'directie', 'woondealtafel'],
  netcongestie: ['voorbereiding', 'college', 'regionale versnellingstafel'],
  stikstof: ['voorbereiding', 'project', 'regionale versnellingstafel'],
  'flora-fauna': ['voorbereiding', 'project', 'woondealtafel'],
  'onrendabele-top': ['definitie', 'raad', 'woondealtafel'],
  onderhandeling: ['ontwerp', 'project', 'regionale versnellingstafel'],
  'verouderd-contract': ['ontwerp', 'college', 'woondealtafel'],
  'versnipperd-eigendom': ['definitie', 'raad', 'woondealtafel'],
  'bezwaar-beroep': ['voorbereiding', 'project', 'geen'],
  draagvlak: ['ontwerp', 'college', 'geen'],
  'stapeling-eisen': ['definitie', 'raad', 'woondealtafel'],
  'parkeren-bereikbaarheid': ['ontwerp', 'raad', 'woondealtafel'],
  'geluid-bodem': ['ontwerp', 'project', 'geen'],
  markt: ['voorbereiding', 'college', 'regionale versnellingstafel'],
  anders: ['elke fase', 'regieteam', 'geen'],
  'geen-trekker': ['elke fase', 'regieteam', 'geen'],
  'tekort-specialist': ['elke fase', 'directie', 'woondealtafel'],
  'vergunning-ontbreekt': ['voorbereiding', 'project', 'geen'],
  'netaanvraag-ontbreekt': ['definitie', 'project', 'regionale versnellingstafel'],
  'soortenonderzoek-ontbreekt': ['definitie', 'project', 'geen'],
};

/** Months to reckon with for what Regieblad sees itself: those of what it comes from. The months of the kinds that lists name are with the forecast. */
const months: Record<(typeof foundBottlenecks)[number], [low: number, high: number]> = {
  'geen-trekker': [1, 9],
  'tekort-specialist': [1, 9],
  // The phase in which permits are given, for a small and a very large plan (practice 3, most likely).
  'vergunning-ontbreekt': [10, 20],
  'netaanvraag-ontbreekt': [6, 60],
  'soortenonderzoek-ontbreekt': [3, 15],
};

function perKind(part: string, place: 0 | 1 | 2): Record<string, string> {
  return Object.fromEntries(
    Object.entries(kinds).map(([kind, values]) => [`${part}.${kind}`, values[place]]),
  );
}

/** Rules about bottlenecks: the step, who can solve them, months to reckon with, and how often the forecast is made anew. */
export const bottleneckRules: readonly Rule[] = [
  ...ruleRows('bottlenecks', 'maanden', crossTable(['low', 'high'], delays())),
  ...ruleRows('bottlenecks', 'fase', perKind('step', 0)),
  ...ruleRows('bottlenecks', 'niveau', { ...perKind('level', 1), ...perKind('outside', 2) }),
  // Projects times draws of all reruns of the forecast together, at most.
  ...ruleRows('bottlenecks', 'uitkomsten', { rerunWork: 6_000_000 }),
  // How many plans are worked out one by one without their bottlenecks: each asks the whole forecast anew.
  ...ruleRows('bottlenecks', 'projecten', { rerunProjects: 10 }),
];

function delays(): Record<string, number[]> {
  return Object.fromEntries(Object.entries(months).map(([kind, ends]) => [`delay.${kind}`, ends]));
}
