/** Words by which lists and municipalities name one group of people; the first is how it is usually called. */
const vocabulary: readonly (readonly [group: string, words: RegExp])[] = [
  ['ouderen', /oudere|senior|55\s?\+|60\s?\+|65\s?\+|levensloop|elderly/i],
  ['starters', /starter|first[- ]time/i],
  ['jongeren', /jonger|jeugd|young/i],
  ['studenten', /student/i],
  ['gezinnen', /gezin|families|family/i],
  ['spoedzoekers', /spoed/i],
  ['statushouders', /statushouder|vergunninghouder|vluchteling|oekra/i],
  ['zorg', /zorg|beschermd|beschut|begeleid|care/i],
  ['arbeidsmigranten', /arbeidsmigrant|buitenlandse werknemer|short stay/i],
  ['woonwagenbewoners', /woonwagen|standplaats/i],
  ['dak- en thuislozen', /dakloz|thuisloz|homeless/i],
  ['doorstromers', /doorstrom/i],
];

/** Words for everybody, which say nothing about one group. */
const everybody = /\balle\b|divers|gemengd|mix|verschillend|onbekend|n\.?\s?t\.?\s?b\.?|\bpm\b|\?/i;

/**
 * Whether the people a project is for are among the groups the municipality puts first (a text with commas, rule
 * `criteria.policy.groups`). `true` where no group is put first; `null` where the list doesn't say or names everybody.
 */
export function servesGroups(targetGroup: string | null, groups: string): boolean | null {
  const wanted = groups
    .split(/[,;/]/)
    .map((group) => group.trim())
    .filter((group) => group !== '');
  if (wanted.length === 0) return true;
  if (targetGroup === null) return null;
  if (wanted.some((group) => isFor(targetGroup, group))) return true;
  return everybody.test(targetGroup) ? null : false;
}

function isFor(targetGroup: string, group: string): boolean {
  const known = vocabulary.find(([, words]) => words.test(group));
  return known ? known[1].test(targetGroup) : targetGroup.toLowerCase().includes(group.toLowerCase());
}
