import type { Project } from '../model/project';
import { middle } from '../model/quantity';
import type { Bottleneck, ProjectClassCode, Seniority, SizeClass } from '../model/terms';
import { projectClasses } from '../model/terms';
import { bottlenecksKnown, currentPhase } from './facts';
import type { ComplexityFactor, ProjectClass, ProjectCount, RequiredLevel, Remark } from './results';
import { complexityFactors } from './results';
import type { RuleBook } from './rules/ruleBook';

type OpenFactor = Exclude<ComplexityFactor, 'size'>;

interface Points {
  low: number;
  high: number;
}

/** The level that leads a class (practice 2.2): C junior with a coach, B medior, A senior. */
const levelOfClass: Record<ProjectClassCode, Seniority> = { C: 'junior', B: 'medior', A: 'senior' };

/** The class a size suggests while the points leave it open (Gelderland: seniors on the large projects, juniors on the small). */
const classOfSize: Record<SizeClass, ProjectClassCode> = { XS: 'C', S: 'C', M: 'B', L: 'A', XL: 'A' };

/** The size class of a number of homes, by the rules `size.*.max`. */
export function sizeOf(homes: number, book: RuleBook): SizeClass {
  if (homes <= book.number('size.XS.max')) return 'XS';
  if (homes <= book.number('size.S.max')) return 'S';
  if (homes <= book.number('size.M.max')) return 'M';
  return homes <= book.number('size.L.max') ? 'L' : 'XL';
}

/** The homes that decide size: those listed for the whole project; the middle of a range. */
export function sizeHomes(count: ProjectCount): number | null {
  return count.listed === null ? null : middle(count.listed);
}

/**
 * Size, complexity points and class of a project, and the level of lead it asks.
 *
 * Points add up over ten factors; one that the list doesn't settle counts as a range from 0 to its maximum. The class follows from the
 * points; where their range spans classes, the size decides within it. L and XL are always A (rules `complexity.alwaysA.*`). XS that is
 * not A runs on a casemanager. Size unknown: no class.
 */
export function classify(project: Project, count: ProjectCount, book: RuleBook): ProjectClass {
  const homes = sizeHomes(count);
  const size = homes === null ? null : sizeOf(homes, book);
  const factors = factorPoints(project, size, book);
  const points = complexityFactors.reduce(
    (sum, factor) => ({ low: sum.low + factors[factor].low, high: sum.high + factors[factor].high }),
    { low: 0, high: 0 },
  );
  const undetermined = complexityFactors.filter((factor) => factors[factor].low < factors[factor].high);
  const chosen = size === null ? null : chooseClass(size, points, book);
  const reasons: Remark[] = [...(chosen?.reasons ?? [{ code: 'class-size-unknown' }])];
  if (undetermined.length > 0 && size !== null) {
    reasons.push({
      code: 'class-undetermined',
      params: { factors: undetermined.join(','), count: undetermined.length },
    });
  }
  return {
    key: project.key,
    size,
    points,
    factors,
    undetermined,
    class: chosen?.class ?? null,
    classRange: chosen?.range ?? null,
    required: chosen && size ? requiredLevel(size, chosen.class) : null,
    reasons,
    leadNeeded: leadNeeded(project, size, book),
  };
}

function chooseClass(
  size: SizeClass,
  points: Points,
  book: RuleBook,
): { class: ProjectClassCode; range: [ProjectClassCode, ProjectClassCode]; reasons: Remark[] } {
  const always = (size === 'L' || size === 'XL') && book.flag(`complexity.alwaysA.${size}`);
  if (always)
    return { class: 'A', range: ['A', 'A'], reasons: [{ code: 'class-always-a', params: { size } }] };
  const range: [ProjectClassCode, ProjectClassCode] = [
    classOfPoints(points.low, book),
    classOfPoints(points.high, book),
  ];
  const [least, most] = range.map((code) => projectClasses.indexOf(code)) as [number, number];
  const bySize = projectClasses.indexOf(classOfSize[size]);
  const used = projectClasses[Math.min(most, Math.max(least, bySize))] ?? classOfSize[size];
  const settled = least === most;
  const reasons: Remark[] = [
    settled || used !== classOfSize[size]
      ? { code: 'class-by-points', params: { class: used, low: points.low, high: points.high } }
      : { code: 'class-by-size', params: { class: used, size } },
  ];
  if (size === 'XS' && used !== 'A') reasons.push({ code: 'class-xs-casemanager' });
  return { class: used, range, reasons };
}

function classOfPoints(points: number, book: RuleBook): ProjectClassCode {
  if (points >= book.number('complexity.classA.min')) return 'A';
  return points >= book.number('complexity.classB.min') ? 'B' : 'C';
}

function requiredLevel(size: SizeClass, code: ProjectClassCode): RequiredLevel {
  return size === 'XS' && code !== 'A' ? 'casemanager' : levelOfClass[code];
}

/** Whether the phase asks for a lead (rules `lead.needed.*`); a casemanager's plan doesn't. `null` when size or phase is unknown. */
function leadNeeded(project: Project, size: SizeClass | null, book: RuleBook): boolean | null {
  const current = currentPhase(project, book);
  if (project.phase === 'afgerond') return false;
  if (size === null || current === null) return null;
  const column = size === 'XS' || size === 'S' ? size : 'M-XL';
  const need = book.text(`lead.needed.${current.phase}.${column}`);
  return need === 'ja' || need === 'technisch projectleider';
}

/** The complexity factor a bottleneck of the list tells something about. */
const factorOfBottleneck: Partial<Record<Bottleneck, OpenFactor>> = {
  'versnipperd-eigendom': 'ownership',
  stikstof: 'environment',
  'flora-fauna': 'environment',
  'geluid-bodem': 'environment',
  netcongestie: 'infrastructure',
  'parkeren-bereikbaarheid': 'infrastructure',
  'bezwaar-beroep': 'surroundings',
  draagvlak: 'surroundings',
  'onrendabele-top': 'finance',
  'verouderd-contract': 'contract',
  onderhandeling: 'contract',
};

/** Points per factor. Only words the list really holds settle one; remarks are not interpreted. */
function factorPoints(
  project: Project,
  size: SizeClass | null,
  book: RuleBook,
): Record<ComplexityFactor, Points> {
  const factor = (name: OpenFactor): Points => bottleneckPoints(project, name, book);
  return {
    size:
      size === null
        ? { low: book.number('complexity.size.XS'), high: book.number('complexity.size.XL') }
        : exactly(book.number(`complexity.size.${size}`)),
    role: rolePoints(project, book),
    ownership: factor('ownership'),
    instrument: instrumentPoints(project, book),
    environment: factor('environment'),
    infrastructure: factor('infrastructure'),
    surroundings: factor('surroundings'),
    finance: factor('finance'),
    governance: { low: 0, high: book.number('complexity.max.governance') },
    contract: factor('contract'),
  };
}

/**
 * A named bottleneck puts its factor at least at the points of `complexity.bottleneck.*`, one more for every further one; a list that
 * says there are none puts it at nothing; else it is open.
 */
function bottleneckPoints(project: Project, factor: OpenFactor, book: RuleBook): Points {
  const high = book.number(`complexity.max.${factor}`);
  const named = project.bottlenecks.filter((bottleneck) => factorOfBottleneck[bottleneck] === factor);
  if (named.length > 0) {
    const heaviest = Math.max(
      ...named.map((bottleneck) => book.number(`complexity.bottleneck.${bottleneck}`)),
    );
    return { low: Math.min(high, heaviest + named.length - 1), high };
  }
  return bottlenecksKnown(project) && project.bottlenecks.length === 0 ? exactly(0) : { low: 0, high };
}

function exactly(points: number): Points {
  return { low: points, high: points };
}

function rolePoints(project: Project, book: RuleBook): Points {
  const role = project.municipalRole;
  if (role === null) return { low: 0, high: book.number('complexity.max.role') };
  return {
    low: book.number(`complexity.role.${role}.low`),
    high: book.number(`complexity.role.${role}.high`),
  };
}

/** A plan that is in force or permitted needs no further instrument; any other status leaves it open. */
function instrumentPoints(project: Project, book: RuleBook): Points {
  const code = project.status?.code;
  const settled =
    project.permit === 'granted' ||
    code === '1A' ||
    project.phase === 'realisatie' ||
    project.phase === 'nazorg';
  return settled ? exactly(0) : { low: 0, high: book.number('complexity.max.instrument') };
}
