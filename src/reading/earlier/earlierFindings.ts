import type { Finding } from '../../model/finding';
import type { EarlierVersion } from '../reading';
import type { Matches } from './matchProjects';
import type { FoundVersion } from './versions';

/** Names in a finding; nobody reads more. */
const shownNames = 3;

/** What a user should know of an earlier version: why it isn't used, how rough its date is, and which projects were recognised with doubt or not at all. */
export function earlierFindings(
  version: FoundVersion,
  { name, file, date, use, matched, projects, gone = [] }: EarlierVersion,
  matches: Matches | null,
): Finding[] {
  const about = (code: string, severity: Finding['severity'], params: Finding['params'] = {}): Finding => ({
    code,
    severity,
    ...(file === null ? { sheet: version.sheet } : {}),
    params: { name, ...params },
  });
  if (use === 'no-list') return [about('earlier-no-list', 'warning')];
  if (use === 'no-date') return [about('earlier-no-date', 'info')];
  if (use === 'not-older') return [about('earlier-not-older', 'warning', { date: date ?? '' })];
  if (use === 'other-list')
    return [about('earlier-other-list', 'warning', { matched, count: projects.length })];
  if (!matches) return [];
  const doubtful = matches.pairs.filter((pair) => pair.doubtful);
  const explained = new Set(gone.map(({ key }) => key));
  const isGone = new Set(matches.gone);
  const vanished = version.projects.filter(
    (project, index) => isGone.has(project) && !explained.has(projects[index]?.key ?? ''),
  );
  const list = (names: string[]): Record<string, string | number> => ({
    count: names.length,
    names: names.slice(0, shownNames).join('; '),
  });
  const renamed = doubtful.map(({ then, now }) => `${then.name} → ${now.name}`);
  const parts = matches.parts.map(
    ({ then, now }) => `${then.name} → ${now.map((project) => project.name).join(', ')}`,
  );
  return [
    ...(version.when?.rough ? [about('earlier-date-rough', 'info', { date: date ?? '' })] : []),
    ...(renamed.length > 0 ? [about('earlier-alike', 'info', list(renamed))] : []),
    ...(parts.length > 0 ? [about('earlier-parts', 'info', list(parts))] : []),
    ...(vanished.length > 0
      ? [about('earlier-vanished', 'info', list(vanished.map((project) => project.name)))]
      : []),
  ];
}
