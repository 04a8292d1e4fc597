import { isSegment } from '../cells/segmentShares';
import type { LexiconEntry, LexiconField } from './lexicon/lexicon';
import { holdsTicks } from './profile';
import type { ColumnProfile } from './profile';

/** The values can't be what the header suggests. */
export const impossible = -Infinity;

/** Fields that hold names of people and parties: "Corporatie" above numbers counts homes. */
const named: ReadonlySet<LexiconField> = new Set([
  'developer',
  'projectLead',
  'administrativeClient',
  'politicalClient',
  'landPosition',
]);

/**
 * How well the values of a column go with a field: points to add to the score of its words, or `impossible`. An empty column
 * neither helps nor hurts. `ambiguous` is a header such as "Status" that only its values can explain.
 */
export function valueFit(entry: LexiconEntry, profile: ColumnProfile, ambiguous: boolean): number {
  if (profile.filled === 0) return entry.kind === 'term' && ambiguous ? impossible : 0;
  switch (entry.kind) {
    case 'count':
      return countFit(profile, isSegment(entry.field) ? profile.percentages : 0);
    case 'name':
      return nameFit(profile);
    case 'code':
      return codeFit(profile);
    case 'text':
      if (entry.field === 'planType' && profile.homeTypes > 0.5) return impossible;
      if (named.has(entry.field) && profile.numbers > 0.8) return impossible;
      return profile.numbers > 0.8 || profile.dates > 0.5 ? -4 : 0;
    case 'year':
      if (profile.numbers > 0.3 || profile.flags > 0.5) return profile.years > 0.5 ? 1 : impossible;
      return profile.years > 0.5 ? 1 : -3;
    case 'date':
      return profile.dates + profile.years > 0.4 ? 1 : -4;
    case 'term':
      return termFit(entry, profile, ambiguous);
    case 'flag':
      return profile.flags > 0.4 ? 1 : -3;
    case 'share':
      return profile.shares > 0.4 ? 1 : -3;
  }
}

/**
 * Whether a column counts something, but in a way that nobody can read ("56 / 26"): it must not be lost, or the list with it. Its cells stay unknown.
 */
export function holdsUnclearCounts({ kind }: LexiconEntry, profile: ColumnProfile): boolean {
  const { figures, dates, years } = profile;
  return kind === 'count' && figures >= 0.8 && dates <= 0.5 && years <= 0.5 && !holdsTicks(profile);
}

/** Segments may be given as percentages of the homes, all homes together never. */
function countFit(profile: ColumnProfile, percentages: number): number {
  const { dates, years, filled } = profile;
  const counts = profile.counts + percentages;
  if (dates > 0.5 || holdsTicks(profile)) return impossible;
  // Three projects with 1,950 to 2,100 homes each are years.
  if (years > 0.9 && filled >= 3) return impossible;
  if (counts >= 0.8) return 1;
  return counts >= 0.5 || filled < 3 ? 0 : impossible;
}

function nameFit({ numbers, distinct, dates, length, filled }: ColumnProfile): number {
  if (dates > 0.5) return impossible;
  if (filled < 3) return 0;
  const tooLong = length > 80 ? -3 : 0;
  const varied = distinct > 0.8 ? 1 : distinct > 0.4 ? 0 : -2;
  return tooLong + varied + (numbers > 0.8 ? -1 : 0);
}

function codeFit({ distinct, fill, length, filled }: ColumnProfile): number {
  if (filled < 3) return 0;
  const sparse = fill < 0.5 ? -3 : 0;
  return sparse + (distinct > 0.9 ? 1 : distinct > 0.5 ? -1 : -4) + (length > 40 ? -4 : 0);
}

/** A column of longer texts holds remarks, whatever terms stand in them (aanname). */
const longestTerm = 40;

function termFit(entry: LexiconEntry, profile: ColumnProfile, ambiguous: boolean): number {
  const share = recognised(entry, profile);
  if (ambiguous) return share < 0.3 ? impossible : 2 * share;
  const mixed = profile.terms > 0.8 && share > 0.2 && profile.length < longestTerm;
  return share > 0.5 || mixed ? 1 : share > 0 ? 0 : -2;
}

/** The share of the values that name a term of the field; 0 for fields without terms. */
export function recognised(entry: LexiconEntry, profile: ColumnProfile): number {
  switch (entry.field) {
    case 'status':
      return profile.status;
    case 'phase':
      return profile.phase;
    case 'projectStatus':
      return profile.projectStatus;
    case 'municipalRole':
      return profile.municipalRole;
    case 'permit':
      return profile.permit;
    default:
      return 0;
  }
}
