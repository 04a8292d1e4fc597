import { roles } from '../../model/terms';
import type { Role, Seniority } from '../../model/terms';
import { plain } from '../cells/text';

/** Roles by the words of a function title; the first that matches decides, so the specific ones come first. */
const roleWords: readonly (readonly [RegExp, Role])[] = [
  [
    /ondersteun|project ?assistent|projectmedewerker|secretaresse|projectsecretaris|project support/,
    'projectondersteuning',
  ],
  [/planecono|financieel (?:adviseur|specialist)|business control|econom/, 'planeconoom'],
  [/stedenbouw|urban design|stadsontwerp/, 'stedenbouwkundige'],
  [
    /openbare ruimte|civiel|landschap|technisch projectleider|riolering|beheerder|public space|infra/,
    'openbare-ruimte',
  ],
  [
    /grondzaken|grondverwerv|verwerver|vastgoedjurist|jurist grond|contract|privaatrecht|anterieur|land counsel/,
    'jurist-grond',
  ],
  [
    /planjurist|planoloog|ruimtelijke ordening|omgevingsrecht|\bro\b|omgevingsplan|bestemmingsplan|jurist|planning lawyer|legal/,
    'planjurist',
  ],
  [/verkeer|mobiliteit|traffic/, 'verkeerskundige'],
  [/milieu|ecolo|duurzaam|bodem|stikstof|geluid|environment/, 'milieu'],
  [/vergunning|casemanager|\bwabo\b|permit/, 'vergunningverlener'],
  [/communicat|participat|omgevingsmanage/, 'communicatie'],
  [
    /projectleid|project ?manager|procesmanager|programmamanager|gebiedsmanager|gebiedsregisseur|projectregisseur|\btrekker|project lead|procesleider|projectcoordinator/,
    'projectleider',
  ],
  [/\bwonen\b|volkshuisvest|woonbeleid|woningbouw|housing/, 'wonen'],
];

/** The role a function title or a role word stands for, or `null`. */
export function readRole(text: string): Role | null {
  const words = plain(text);
  if (words === '') return null;
  const exact = roles.find((role) => plain(role) === words);
  if (exact !== undefined) return exact;
  if (/^(?:(?:sr|jr|senior|junior|medior) )?pls?$/.test(words)) return 'projectleider';
  return roleWords.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

const levelWords: readonly (readonly [RegExp, Seniority])[] = [
  [/\b(?:senior|senioren|sr|sen)\b/, 'senior'],
  [/\b(?:medior|medioren|mr|med)\b/, 'medior'],
  [/\b(?:junior|junioren|jr|jun|trainee|starter)\b/, 'junior'],
];
const levelLetters: Readonly<Record<string, Seniority>> = { s: 'senior', m: 'medior', j: 'junior' };

/**
 * The level somebody entered: junior, medior or senior in so many words, short ("sr.") or as the letter S, M or J. Two levels in one cell, a
 * salary scale or a number are no level: what they stand for differs per organisation.
 */
export function readLevel(text: string): Seniority | null {
  const words = plain(text);
  const letter = levelLetters[words];
  if (letter !== undefined) return letter;
  const named = levelWords.filter(([pattern]) => pattern.test(words));
  return named.length === 1 ? (named[0]?.[1] ?? null) : null;
}

/** What a function title suggests; counts for nothing until the manager confirms it ("senior" stands in titles for pay reasons too). */
export function proposeLevel(title: string): Seniority | null {
  const words = plain(title);
  if (/\b(?:senior|sr|strategisch)\b/.test(words)) return 'senior';
  if (/\bmedior\b/.test(words)) return 'medior';
  return /\b(?:junior|jr|trainee|aankomend|starter|assistent)\b/.test(words) ? 'junior' : null;
}

const vacancyWords =
  /^(?:vacatures?|vacatureruimte|vacant|open(?:$| (?:plek|positie|staand))|openstaand|openstaande|n n|nn|nog (?:in te vullen|te werven|niet ingevuld|vacant|open)|te werven|werving|in werving|wordt geworven|wordt ingevuld|in te vullen|nader in te vullen|niet ingevuld|onvervuld|nnb|n n b|ntb|n t b|onbekend|leeg|vacancy|vacant|tbd|tba)\b/;

/** Whether a name stands for a place that nobody fills ("Vacature", "N.N.", "werving loopt", "projectleider (vacature)"). */
export function isVacancy(text: string): boolean {
  const words = plain(text);
  if (vacancyWords.test(words) || /^[?]+$/.test(text.trim())) return true;
  const rest = words.replace(/\b(?:vacature|vacant|vacancy)\b/, '').trim();
  return rest !== words && readRole(rest) !== null;
}

/** Whether a text says that somebody is hired from outside. */
export function saysExternal(text: string): boolean {
  const words = plain(text);
  if (/\b(?:geen|niet|no) (?:inhuur|extern|external)/.test(words)) return false;
  return /\b(?:inhuur|inhuurkracht|ingehuurd|ingehuurde|extern|externe|externen|ext|zzp|zzper|detachering|gedetacheerd|flexpool|payroll|uitzendkracht|uitzend|freelance|freelancer|interim|external|hired|contractor|agency)\b/.test(
    words,
  );
}

const ownStaff =
  /^(?:vast|vaste|intern|interne|tijdelijk|tijdelijke|ambtelijk|ambtenaar|regulier|eigen|eigen personeel|in dienst|bepaalde tijd|onbepaalde tijd|vaste aanstelling|tijdelijke aanstelling|vast dienstverband|tijdelijk dienstverband|permanent|temporary|internal|i|v|geen|nvt|n v t|none|gemeente\b.*|aanstelling\b.*|.*onbepaalde tijd|.*bepaalde tijd)$/;
const yes = /^(?:ja|j|x|true|waar|yes|y|1)$/;
const no = /^(?:nee|n|false|onwaar|no|0|)$/;

/**
 * Whether a cell about the contract says that somebody is hired from outside; `null` when it doesn't say. Under a header about hire any other name is
 * that of an agency.
 */
export function readExternal(header: string, text: string): boolean | null {
  const words = plain(text);
  const asked = plain(header);
  if (words === '') return null;
  const aboutHire = /inhuur|extern|bureau|detacher|leverancier|agency|\bvia\b/.test(asked);
  if (yes.test(words)) return aboutHire ? true : /^(?:vast|intern)/.test(asked) ? false : null;
  if (no.test(words)) return aboutHire ? false : null;
  if (saysExternal(text)) return true;
  if (ownStaff.test(words)) return false;
  if (words === 'e' && /\be\b|extern/.test(asked)) return true;
  return aboutHire && /[a-z]{2}/.test(words) && !/\d{4}/.test(words) ? true : null;
}
