import type { Finding } from '../../model/finding';
import type { Person } from '../../model/person';
import { byCodePoint } from '../order';
import type { StaffingCase } from './cases';
import { placeOf } from './place';

/** Which competences are asked and who has them, as sets of bits. Bit 0 is kept for what the caller needs. */
export interface Competences {
  /** Whether anybody's were entered; else nothing asked can be tested. */
  known: boolean;
  asked(entry: Pick<StaffingCase, 'project'>): number;
  has(person: Person): number;
  /** Of what a project asks, the words that nobody has. */
  missing(entry: Pick<StaffingCase, 'project'>): string[];
}

/** As many words as fit in a set of bits beside bit 0. */
const mostWords = 30;

/**
 * The words that projects ask, up to thirty by code point. Where nobody's competences were entered nothing is asked. A word that nobody has can't keep a
 * project waiting for ever without somebody knowing: it is a finding, and it stays asked.
 */
export function competencesOf(
  cases: readonly StaffingCase[],
  leaders: readonly Person[],
): { competences: Competences; findings: Finding[] } {
  const known = leaders.some(({ competences }) => competences !== undefined);
  const words = [...new Set(cases.flatMap(({ project }) => project.askedCompetences ?? []))].sort(
    byCodePoint,
  );
  const bits = new Map(words.slice(0, mostWords).map((word, index) => [word, 2 ** (index + 1)]));
  const present = new Set(leaders.flatMap(({ competences }) => competences ?? []));
  const sumOf = (list: readonly string[]): number =>
    [...new Set(list)].reduce((sum, word) => sum + (bits.get(word) ?? 0), 0);
  const missing: Competences['missing'] = ({ project }) =>
    known ? (project.askedCompetences ?? []).filter((word) => !present.has(word)) : [];
  return {
    competences: {
      known,
      asked: ({ project }) => (known ? sumOf(project.askedCompetences ?? []) : 0),
      has: ({ competences }) => sumOf(competences ?? []),
      missing,
    },
    findings: findingsOf(cases, known, missing),
  };
}

function findingsOf(
  cases: readonly StaffingCase[],
  known: boolean,
  missing: Competences['missing'],
): Finding[] {
  const asking = cases.filter(({ project }) => (project.askedCompetences ?? []).length > 0);
  const [first] = asking;
  if (first === undefined) return [];
  if (!known) {
    const { sheet } = placeOf(first.project, 'askedCompetences', first.count);
    const params = { count: asking.length };
    return [{ code: 'competences-not-entered', severity: 'info', ...(sheet ? { sheet } : {}), params }];
  }
  return asking.flatMap((entry) =>
    missing(entry).map((word) => ({
      code: 'competence-nobody-has',
      severity: 'warning' as const,
      ...placeOf(entry.project, 'askedCompetences', entry.count),
      params: { name: entry.project.name, competence: word },
    })),
  );
}
