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
  return exact ?? roleWords.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

/** Junior, medior or senior in so many words; a trainee is a junior. Used for levels that people entered and for proposals from titles. */
export function readSeniority(text: string): Seniority | null {
  const words = plain(text);
  if (/\b(?:senior|sr|strategisch)\b/.test(words)) return 'senior';
  if (/\b(?:medior|mr)\b/.test(words)) return 'medior';
  return /\b(?:junior|jr|trainee|aankomend|starter)\b/.test(words) ? 'junior' : null;
}

/** Whether a name stands for a place that nobody fills. */
export function isVacancy(text: string): boolean {
  return /^(?:vacature|vacant|open plek|openstaand|n n|nn|nog in te vullen|werving|in werving|nnb|ntb|vacancy)\b/.test(
    plain(text),
  );
}

/** Whether a text says that somebody is hired from outside. */
export function saysExternal(text: string): boolean {
  return /\b(?:inhuur|ingehuurd|extern|externe|zzp|zzper|detachering|gedetacheerd|flexpool|external|hired)\b/.test(
    plain(text),
  );
}
