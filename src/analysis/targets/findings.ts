import type { Finding } from '../../model/finding';
import type { Project } from '../../model/project';
import type { Target } from '../../model/target';
import type { ActiveTarget } from '../targetResults';
import { placeKey } from '../../model/place';

/** A finding about one agreement, with the cell it was read from. */
export function aboutTarget(
  code: string,
  severity: Finding['severity'],
  target: Target,
  params: Record<string, string | number> = {},
): Finding {
  const place = target.cell ? { sheet: target.cell.sheet, cell: target.cell.address } : {};
  return { code, severity, ...place, params: { name: target.name, ...params } };
}

/** Why none of the agreements counts. */
export function missingTarget(
  targets: readonly Target[],
  usable: readonly Target[],
  list: { places: ReadonlyMap<string, string>; only: string | null; year: number },
): Finding[] {
  const { places, only, year } = list;
  const say = (code: string): Finding[] => [{ code, severity: 'warning', params: { year } }];
  if (targets.length === 0) return say('target-missing');
  if (targets.every(({ status }) => status === 'example')) return say('target-only-example');
  // Those that can't be used have a finding each.
  if (usable.length === 0) return [];
  const concerning = usable.filter(({ municipality }) => {
    const place = placeKey(municipality);
    return place === null || place === only || places.has(place);
  });
  if (concerning.length === 0) return say('target-other-municipality');
  const active = concerning.filter(({ status }) => status === 'active');
  if (active.length === 0) return say('target-none-active');
  const last = [...active].sort((a, b) => b.to - a.to)[0];
  if (last && last.to < year) return [aboutTarget('target-past', 'warning', last, { to: last.to, year })];
  return say('target-other-years');
}

/** What is said of agreements per municipality: those that are missing, and those that stand beside one for the whole. */
export function partsFindings(
  active: ActiveTarget,
  projects: readonly Project[],
  only: string | null,
): Finding[] {
  const { basis, parts, uncovered, total } = active;
  if (basis === 'whole') {
    const apart = parts.filter(({ target }) => target !== active.target);
    if (apart.length === 0) return [];
    const homes = apart.reduce((sum, part) => sum + part.total, 0);
    return [aboutTarget('target-parts-apart', 'info', active.target, { count: apart.length, homes, total })];
  }
  const findings: Finding[] = uncovered.map((municipality) => ({
    code: 'target-municipality-missing',
    severity: 'warning',
    params: { municipality },
  }));
  const nowhere = projects.filter(({ municipality }) => placeKey(municipality) === null).length;
  if (nowhere > 0 && only === null)
    findings.push({ code: 'target-projects-nowhere', severity: 'info', params: { count: nowhere } });
  return findings;
}
