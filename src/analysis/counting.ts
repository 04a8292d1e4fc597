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
 * Per project: listed − realised − (net only) demolition − flexible homes (where they count apart) = counted. A list with "nog te bouwen" counts that number, and takes the rest as
 * realised. Finished projects are realised as a whole, stopped ones lapse, a row equal to an earlier one is a double. An unknown number stays
 * unknown and is counted in no line. The lines add up: listed − realised − demolition − cancelled − duplicate − flex = counted.
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
  const demolition = stated(project, 'demolition');
  const remaining = stated(project, 'homesRemaining');
  const flex = flexHomes(project, book);
  const entry = (
    outcome: CountingOutcome,
    realised: Quantity,
    counted: Quantity,
    apart: KnownQuantity = nothing,
  ): ProjectCount => ({
    key: project.key,
    outcome,
    listed,
    basis,
    realised,
    demolition,
    flex: apart,
    counted,
  });

  const built = stated(project, 'homesRealised');
  if (project.projectStatus === 'stopped') return entry('cancelled', null, listed && nothing);
  if (isDouble) return entry('duplicate', null, listed && nothing);
  if (isBuilt(project) && !(remaining && remaining.high > 0))
    return entry('finished', listed ?? built, listed && nothing, flex);
  if (listed === null) return entry('unknown-homes', built, null);

  // "Nog te bouwen" is what is left already: nothing more is taken off for what was realised.
  const isWhole = basis !== 'homesRemaining';
  const realised = isWhole && remaining ? without(listed, remaining) : built;
  const left = isWhole && realised ? without(listed, realised) : listed;
  const whole = without(left, demolitionTaken(basis, demolition, book));
  const counted = without(whole, flex);
  return entry('counted', realised, counted, without(whole, counted));
}

/** Flexible homes of a project that count apart; none where they count along or the list doesn't say. What was realised is taken to be the other homes first. */
function flexHomes(project: Project, book: RuleBook): KnownQuantity {
  const flexible = stated(project, 'flexHomes');
  return flexible && book.text('counting.flex') === 'apart' ? flexible : nothing;
}

/** A count of the list; one below zero says nothing (reading has a finding for it), but for a net number: more may be demolished than built. */
function stated({ counts }: Project, field: CountField): Quantity {
  const quantity = counts[field] ?? null;
  return quantity !== null && quantity.low < 0 && field !== 'homesNet' ? null : quantity;
}

/** Demolition that net counting takes off; nothing when the number is net already or the list doesn't say. */
function demolitionTaken(basis: Basis, demolition: Quantity, book: RuleBook): KnownQuantity {
  const isNet = book.text('counting.basis') === 'netto';
  return isNet && basis !== 'homesNet' && demolition ? demolition : nothing;
}

/** The homes as the list states them, from the first known column, else from the years when all of them are known. */
function listedHomes(project: Project, book: RuleBook): { listed: Quantity; basis: Basis } {
  const order = basisOrder[book.text('counting.basis') === 'netto' ? 'netto' : 'bruto'];
  for (const field of order) {
    const quantity = stated(project, field);
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
  const { flexHomes: flexible } = project.counts;
  if (flexible && count.listed && flexible.low > count.listed.high)
    findings.push(about('flex-above-listed', 'flexHomes', 'warning'));
  const built = project.counts.homesRealised;
  if (built && count.listed && built.low > count.listed.high && count.basis !== 'homesRemaining') {
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
  const apart = counted.filter(({ flex }) => flex.high > 0);
  const flex = total(apart.map((count) => count.flex));
  // Realised is what remains of the counted projects, so that the lines add up whatever the list left out.
  const realisedHere = without(without(without(listedOf(counted), countedHomes), demolition), flex);
  const builtHere = counted.filter(
    (count) => count.listed && count.counted && count.counted.high + count.flex.high < count.listed.high,
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
    // Without flexible homes in the list their line would only ask what it is.
    ...(apart.length > 0 ? [line('flex', flex, apart.length)] : []),
    line('counted', countedHomes, counted.length),
  ];
  const reported = book.optionalNumber('general.reportedHomes');
  if (reported === null) return lines;
  const difference = subtract(countedHomes, exactly(reported));
  return [...lines, line('reported', exactly(reported), 0), line('difference', difference, 0)];
}
