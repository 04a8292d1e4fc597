import type { Finding } from '../model/finding';
import type { Project } from '../model/project';
import type { Target } from '../model/target';
import { yearOf, yearsFrom } from './calendar';
import { byCodePoint } from './order';
import type { ActiveTarget, ProjectCount } from './results';
import { spreadEvenly } from './spread';

/**
 * Chooses the target that counts on the reference date and works it out per year.
 *
 * Of the active versions that cover the reference year the newest counts (by date, then by id); one for the whole list goes before one for
 * a single municipality, and one of another municipality never counts. Homes per year are whole: years the agreement names keep their number, the others share what is left evenly
 * (INT(T / n), one more in the first MOD(T, n)). Realised is the typed figure, else what the list says.
 */
export function chooseTarget(
  targets: readonly Target[],
  projects: readonly Project[],
  counts: readonly ProjectCount[],
  referenceDate: string,
): { target: ActiveTarget | null; findings: Finding[] } {
  const year = yearOf(referenceDate);
  const concerning = targets.filter((target) => concerns(target, targets, projects));
  const active = concerning.filter((target) => target.status === 'active');
  const covering = active.filter(
    (target) => target.from <= year && year <= target.to && target.from <= target.to,
  );
  const target = [...covering].sort(newestFirst)[0];
  if (!target) return { target: null, findings: [missingFinding(targets, concerning, active, year)] };

  const { perYear, total, exceeded } = spreadTarget(target);
  const fromList = target.realised === null ? realisedInList(target, projects, counts) : null;
  const realised = target.realised ?? fromList;
  const findings: Finding[] = [];
  if (covering.length > 1) findings.push(about('target-several', 'info', target, { count: covering.length }));
  if (exceeded) findings.push(about('target-years-exceed-total', 'warning', target, { total }));
  if (realised === null) findings.push(about('target-realised-unknown', 'warning', target));
  else if (fromList !== null)
    findings.push(about('target-realised-from-list', 'info', target, { homes: fromList }));
  return {
    target: {
      target,
      perYear,
      total,
      realised,
      realisedSource: target.realised !== null ? 'typed' : fromList !== null ? 'list' : null,
      remaining: total - (realised ?? 0),
    },
    findings,
  };
}

function newestFirst(a: Target, b: Target): number {
  const whole = Number(a.municipality !== null) - Number(b.municipality !== null);
  return whole || byCodePoint(b.referenceDate ?? '', a.referenceDate ?? '') || byCodePoint(b.id, a.id);
}

/** Whether an agreement is about these projects: a municipality's own when they all lie in it, or when they name none and the agreements only one. */
function concerns(target: Target, targets: readonly Target[], projects: readonly Project[]): boolean {
  if (target.municipality === null) return true;
  const named = new Set(projects.flatMap(({ municipality }) => nameOf(municipality) ?? []));
  if (named.size > 0) return named.size === 1 && named.has(nameOf(target.municipality) ?? '');
  return new Set(targets.flatMap(({ municipality }) => nameOf(municipality) ?? [])).size === 1;
}

/** "Gemeente Ede" and "Ede" are one municipality. */
function nameOf(municipality: string | null): string | null {
  return municipality === null
    ? null
    : municipality
        .toLowerCase()
        .replace(/^gemeente\s+/, '')
        .trim();
}

function missingFinding(
  targets: readonly Target[],
  concerning: readonly Target[],
  active: readonly Target[],
  year: number,
): Finding {
  const code =
    targets.length === 0
      ? 'target-missing'
      : concerning.length === 0
        ? 'target-other-municipality'
        : active.length === 0
          ? 'target-none-active'
          : 'target-other-years';
  return { code, severity: 'warning', params: { year } };
}

function about(
  code: string,
  severity: Finding['severity'],
  target: Target,
  params: Record<string, number> = {},
): Finding {
  const place = target.cell ? { sheet: target.cell.sheet, cell: target.cell.address } : {};
  return { code, severity, ...place, params: { name: target.name, ...params } };
}

/** Whole homes per year. When the named years alone exceed the total, they are the total. */
function spreadTarget(target: Target): {
  perYear: ActiveTarget['perYear'];
  total: number;
  exceeded: boolean;
} {
  const years = yearsFrom(target.from, target.to);
  const named = (year: number): number | undefined => target.perYear[String(year)];
  const fixed = years.reduce((homes, year) => homes + Math.round(named(year) ?? 0), 0);
  const open = years.filter((year) => named(year) === undefined);
  const left = target.total === null ? 0 : Math.round(target.total) - fixed;
  const shares = spreadEvenly(left, open.length);
  const perYear = years.map((year) => ({
    year,
    homes: Math.round(named(year) ?? shares[open.indexOf(year)] ?? 0),
  }));
  return {
    perYear,
    total: perYear.reduce((homes, entry) => homes + entry.homes, 0),
    exceeded: left < 0,
  };
}

/** Realised homes the list itself states, leaving out projects whose last year lies before the target; `null` when it states none. */
function realisedInList(
  target: Target,
  projects: readonly Project[],
  counts: readonly ProjectCount[],
): number | null {
  let homes: number | null = null;
  projects.forEach((project, index) => {
    const count = counts[index];
    const realised = count?.realised;
    const last = lastDeliveryYear(project);
    if (!realised || count.outcome === 'duplicate' || (last !== null && last < target.from)) return;
    homes = (homes ?? 0) + realised.low;
  });
  return homes;
}

function lastDeliveryYear(project: Project): number | null {
  const years = Object.keys(project.deliveries).flatMap(
    (period) => period.match(/\d{4}/g)?.map(Number) ?? [],
  );
  return years.length > 0 ? Math.max(...years) : (project.deliveryYear?.high ?? null);
}
