import type { CountField } from '../model/fields';
import type { Finding } from '../model/finding';
import { cellOf } from '../model/project';
import type { Project } from '../model/project';
import type { KnownQuantity, Quantity } from '../model/quantity';
import { exactly, subtract, sum } from '../model/quantity';
import { isBuilt } from './facts';
import type {
  Counting,
  CountingOutcome,
  ProjectCount,
  ReconciliationLine,
  ReconciliationLineId,
} from './results';
import type { RuleBook } from './rules/ruleBook';
import { nothing, total, without } from './tallies';

type Basis = ProjectCount['basis'];

/** Where the number of homes is taken from, first known first. The order is a choice (aanname) and follows `counting.basis`. */
const basisOrder: Record<'bruto' | 'netto', readonly Exclude<Basis, 'deliveries' | null>[]> = {
  bruto: ['homesGross', 'homes', 'homesNet', 'homesRemaining'],
  netto: ['homesNet', 'homesGross', 'homes', 'homesRemaining'],
};

/**
 * Says per project how many homes still count, and reconciles the list with that number.
 *
 * Per project: listed − realised − (net only) demolition = counted. A list with "nog te bouwen" counts that number, and takes the rest as
 * realised. Finished projects are realised as a whole, stopped ones lapse, a row equal to an earlier one is a double. An unknown number stays
 * unknown and is counted in no line. The lines add up: listed − realised − demolition − cancelled − duplicate = counted.
 */
export function countHomes(
  projects: readonly Project[],
  book: RuleBook,
): { counting: Counting; findings: Finding[] } {
  const doubles = duplicateKeys(projects);
  const findings: Finding[] = [];
  const counts = projects.map((project) => {
    const count = countProject(project, doubles.has(project.key), book);
    findings.push(...findingsOf(project, count, book));
    return count;
  });
  return {
    counting: {
      projects: counts,
      lines: reconcile(counts, book),
      unknownProjects: counts.filter(({ outcome }) => outcome === 'unknown-homes').length,
    },
    findings,
  };
}

function countProject(project: Project, isDouble: boolean, book: RuleBook): ProjectCount {
  const { listed, basis } = listedHomes(project, book);
  const demolition = project.counts.demolition ?? null;
  const remaining = project.counts.homesRemaining ?? null;
  const entry = (outcome: CountingOutcome, realised: Quantity, counted: Quantity): ProjectCount => ({
    key: project.key,
    outcome,
    listed,
    basis,
    realised,
    demolition,
    counted,
  });

  const stated = project.counts.homesRealised ?? null;
  if (project.projectStatus === 'stopped') return entry('cancelled', null, listed && nothing);
  if (isDouble) return entry('duplicate', null, listed && nothing);
  if (isBuilt(project) && !(remaining && remaining.high > 0))
    return entry('finished', listed ?? stated, listed && nothing);
  if (listed === null) return entry('unknown-homes', stated, null);

  // "Nog te bouwen" is what is left already: nothing more is taken off for what was realised.
  const isWhole = basis !== 'homesRemaining';
  const realised = isWhole && remaining ? without(listed, remaining) : stated;
  const left = isWhole && realised ? without(listed, realised) : listed;
  return entry('counted', realised, without(left, demolitionTaken(basis, demolition, book)));
}

/** Demolition that net counting takes off; nothing when the number is net already or the list doesn't say. */
function demolitionTaken(basis: Basis, demolition: Quantity, book: RuleBook): KnownQuantity {
  const isNet = book.text('counting.basis') === 'netto';
  return isNet && basis !== 'homesNet' && demolition ? demolition : nothing;
}

/** The homes as the list states them, from the first known column, else from the years when all of them are known. */
export function listedHomes(project: Project, book: RuleBook): { listed: Quantity; basis: Basis } {
  const order = basisOrder[book.text('counting.basis') === 'netto' ? 'netto' : 'bruto'];
  for (const field of order) {
    const quantity = project.counts[field satisfies CountField];
    if (quantity) return { listed: quantity, basis: field };
  }
  const { total: delivered, unknown } = sum(Object.values(project.deliveries));
  const hasYears = Object.keys(project.deliveries).length > 0 && unknown === 0;
  return hasYears ? { listed: delivered, basis: 'deliveries' } : { listed: null, basis: null };
}

/** Keys of rows that say the same as an earlier row in every column; two different ids are never doubles. */
function duplicateKeys(projects: readonly Project[]): Set<string> {
  const perName = new Map<string, Project[]>();
  for (const project of projects) {
    const same = perName.get(project.name);
    if (same) same.push(project);
    else perName.set(project.name, [project]);
  }
  const doubles = new Set<string>();
  for (const same of perName.values()) {
    if (same.length > 1) addDoubles(same, doubles);
  }
  return doubles;
}

function addDoubles(projects: readonly Project[], doubles: Set<string>): void {
  const idsOf = new Map<string, Set<string | null>>();
  for (const { key, source: _source, cells: _cells, id, ...content } of projects) {
    const print = JSON.stringify(content);
    const ids = idsOf.get(print);
    if (!ids) idsOf.set(print, new Set([id]));
    else if (id === null || ids.has(id) || ids.has(null)) doubles.add(key);
    else ids.add(id);
  }
}

function findingsOf(project: Project, count: ProjectCount, book: RuleBook): Finding[] {
  const about = (code: string, field: string, severity: Finding['severity']): Finding => {
    const cell = cellOf(project, field);
    return {
      code,
      severity,
      sheet: project.source.sheet,
      project: project.key,
      homes: count.listed,
      ...(cell ? { cell } : {}),
      params: { name: project.name },
    };
  };
  const findings: Finding[] = [];
  if (count.outcome === 'duplicate') findings.push(about('duplicate-row', 'name', 'warning'));
  if (count.outcome === 'unknown-homes') findings.push(about('homes-unknown', 'homes', 'warning'));
  if (count.outcome !== 'counted') return findings;
  const stated = project.counts.homesRealised;
  if (stated && count.listed && stated.low > count.listed.high && count.basis !== 'homesRemaining') {
    findings.push(about('realised-above-listed', 'homesRealised', 'warning'));
  }
  const netOnly = count.basis === 'homesNet' && book.text('counting.basis') === 'bruto';
  if (netOnly) findings.push(about('net-counted-as-gross', 'homesNet', 'info'));
  return findings;
}

/** The lines from the list's total to what counts, and to the figure last reported when there is one. */
function reconcile(counts: readonly ProjectCount[], book: RuleBook): ReconciliationLine[] {
  const known = counts.filter(({ listed }) => listed !== null);
  const ofOutcome = (outcome: CountingOutcome): ProjectCount[] =>
    known.filter((count) => count.outcome === outcome);
  const listedOf = (some: readonly ProjectCount[]): KnownQuantity =>
    total(some.map(({ listed }) => listed ?? nothing));
  const counted = ofOutcome('counted');
  const taken = (count: ProjectCount): KnownQuantity => demolitionTaken(count.basis, count.demolition, book);
  const countedHomes = total(counted.map((count) => count.counted ?? nothing));
  const demolished = counted.filter((count) => taken(count).high > 0);
  const demolition = total(demolished.map(taken));
  // Realised is what remains of the counted projects, so that the lines add up whatever the list left out.
  const realisedHere = without(without(listedOf(counted), countedHomes), demolition);
  const builtHere = counted.filter(
    (count) => count.listed && count.counted && count.counted.high < count.listed.high,
  ).length;

  const line = (id: ReconciliationLineId, homes: Quantity, projects: number): ReconciliationLine => ({
    id,
    homes,
    projects,
  });
  const lines = [
    line('listed', listedOf(known), known.length),
    line(
      'realised',
      total([listedOf(ofOutcome('finished')), realisedHere]),
      ofOutcome('finished').length + builtHere,
    ),
    line('demolition', demolition, demolished.length),
    line('cancelled', listedOf(ofOutcome('cancelled')), ofOutcome('cancelled').length),
    line('duplicate', listedOf(ofOutcome('duplicate')), ofOutcome('duplicate').length),
    line('counted', countedHomes, counted.length),
  ];
  const reported = book.optionalNumber('general.reportedHomes');
  if (reported === null) return lines;
  const difference = subtract(countedHomes, exactly(reported));
  return [...lines, line('reported', exactly(reported), 0), line('difference', difference, 0)];
}
