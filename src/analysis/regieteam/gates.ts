import type { Bottleneck, WorkPhase } from '../../model/terms';
import { workPhases } from '../../model/terms';
import { leadNameOf } from '../leads';
import type { PortfolioEntry } from '../portfolio';
import type { GateCheck, GateItemId, TestOutcome } from '../results';
import { gateItems } from '../results';
import { segmentHomes } from '../gap/segments';

type Test = (entry: PortfolioEntry) => TestOutcome;

/** Items that are for people to say (practice 9, without T). */
const byHand: readonly GateItemId[] = [
  'participatieaanpak',
  'grondstrategie',
  'parkeren-water-klimaat',
  'verslag-participatie',
  'vergunning-bouwactiviteit',
  'bouwrijp-en-krediet',
  'toezicht-en-communicatie',
  'openbare-ruimte-overgedragen',
  'leerpunten',
  'dossier-gearchiveerd',
];

/** Items a project list can settle; the others marked T wait for what people fill in. */
const tests: Partial<Record<GateItemId, Test>> = {
  'initiatiefnemer-en-rol': ({ project }) =>
    filled(project.developer !== null && project.municipalRole !== null),
  betaalbaarheid: ({ project, count }) => filled(segmentHomes(project, 'affordable', count.listed) !== null),
  'trekker-en-opdrachtgevers': ({ project }) =>
    filled(
      leadNameOf(project) !== null &&
        project.administrativeClient !== null &&
        project.politicalClient !== null,
    ),
  'haalbaarheid-sluitend': blockedBy('onrendabele-top'),
  'mer-stikstof-soorten': blockedBy('stikstof', 'flora-fauna'),
  transportverzoek: blockedBy('netcongestie'),
  'anterieure-overeenkomst': blockedBy('onderhandeling', 'verouderd-contract'),
  'plan-of-vergunning': planInForce,
  beroep: (entry) => (entry.project.status?.code === '1A' ? 'met' : blockedBy('bezwaar-beroep')(entry)),
  natuurtoestemming: blockedBy('stikstof', 'flora-fauna'),
  'aansluiting-bevestigd': blockedBy('netcongestie'),
  afzet: blockedBy('markt'),
  'laatste-woning-gereed': ({ count }) =>
    count.counted === null || count.realised === null ? 'unknown' : filled(count.counted.high === 0),
};

/**
 * The checks for leaving the phase a project is in, for projects whose phase the list states. An item the list can't settle is unknown,
 * or by hand; a bottleneck of its kind makes it not met.
 */
export function gateChecks(entries: readonly PortfolioEntry[]): GateCheck[] {
  return entries.flatMap((entry) => {
    const { phase, key } = entry.project;
    if (phase === null || phase === 'concept' || phase === 'afgerond') return [];
    const items = gateItems[phase].map((id) => ({ id, outcome: outcomeOf(id, entry) }));
    return [{ key, from: phase, to: nextPhase(phase), items }];
  });
}

function outcomeOf(id: GateItemId, entry: PortfolioEntry): TestOutcome {
  if (byHand.includes(id)) return 'manual';
  return tests[id]?.(entry) ?? 'unknown';
}

function nextPhase(phase: WorkPhase): WorkPhase | 'afgerond' {
  return workPhases[workPhases.indexOf(phase) + 1] ?? 'afgerond';
}

function filled(isFilled: boolean): TestOutcome {
  return isFilled ? 'met' : 'not-met';
}

/** Not met while the list names one of these bottlenecks; without one it isn't known to be met. */
function blockedBy(...bottlenecks: Bottleneck[]): Test {
  return ({ project }) =>
    bottlenecks.some((name) => project.bottlenecks.includes(name)) ? 'not-met' : 'unknown';
}

/** A granted permit or a plan in force (1A, 2A); soft plans without a permit are not there yet. */
function planInForce({ project }: PortfolioEntry): TestOutcome {
  const { permit, status } = project;
  if (permit === 'granted' || status?.code === '1A' || status?.code === '2A') return 'met';
  return permit !== null || status?.hardness === 'soft' ? 'not-met' : 'unknown';
}
