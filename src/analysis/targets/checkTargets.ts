import type { Finding } from '../../model/finding';
import type { Target } from '../../model/target';
import { aboutTarget } from './findings';

const affordableParts = ['socialRent', 'midRent', 'affordableBuy'] as const;
/** Shares are often rounded: so much may they be above the whole (aanname). */
const rounding = 0.015;

/**
 * The agreements that can be counted with, and what is wrong with the others. One that ends before it starts or has homes below zero counts for
 * nothing; a share outside 0–100 % or a realised figure below zero is left out of it. Shares that together pass their whole are used as they stand.
 */
export function checkTargets(targets: readonly Target[]): { usable: Target[]; findings: Finding[] } {
  const findings: Finding[] = [];
  const usable = targets.flatMap((target): Target[] => {
    if (target.status === 'example') return [];
    const { from, to, total, perYear, realised } = target;
    if (from > to) {
      findings.push(aboutTarget('target-years-reversed', 'warning', target, { from, to }));
      return [];
    }
    const homes = [total ?? 0, ...Object.values(perYear)].find((one) => one < 0);
    if (homes !== undefined) {
      findings.push(aboutTarget('target-negative', 'warning', target, { homes }));
      return [];
    }
    if (realised !== null && realised < 0)
      findings.push(aboutTarget('target-realised-negative', 'warning', target, { homes: realised }));
    return [
      {
        ...target,
        realised: realised !== null && realised < 0 ? null : realised,
        shares: sharesThatCan(target, findings),
      },
    ];
  });
  return { usable, findings };
}

function sharesThatCan(target: Target, findings: Finding[]): Target['shares'] {
  const shares: Target['shares'] = {};
  for (const [name, share] of Object.entries(target.shares) as [
    keyof Target['shares'],
    number | undefined,
  ][]) {
    if (share === undefined) continue;
    if (share >= 0 && share <= 1) shares[name] = share;
    else findings.push(aboutTarget('target-share-impossible', 'warning', target, { segment: name, share }));
  }
  const parts = affordableParts.reduce((sum, part) => sum + (shares[part] ?? 0), 0);
  const whole = shares.affordable ?? 1;
  if (parts > whole + rounding) {
    const code =
      shares.affordable === undefined ? 'target-shares-above-whole' : 'target-shares-above-affordable';
    findings.push(aboutTarget(code, 'warning', target, { parts, whole }));
  }
  return shares;
}
