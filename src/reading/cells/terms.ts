import type { Project } from '../../model/project';
import type { Bottleneck, Phase, ProjectStatus } from '../../model/terms';
import { remembered } from '../remembered';
import { plain } from './text';

type MunicipalRole = NonNullable<Project['municipalRole']>;
type Permit = NonNullable<Project['permit']>;
type Wording<T> = readonly (readonly [RegExp, T])[];

/**
 * Phases by word: the value lists of Gelderland, Zuid-Holland, Utrecht, Zeeland, DIWI and Amsterdam, and the wording of development
 * monitors in English and German. Numbers in front are ignored, because "2" means another phase in another list.
 */
const phaseWords: Wording<Phase> = [
  [
    /afgerond|opgeleverd|gerealiseerd|^gereed|voltooid|\bcompleted?\b|\bfinished\b|\bbuilt\b|fertiggestellt/,
    'afgerond',
  ],
  [/nazorg|aftercare/, 'nazorg'],
  [
    /\bpre ?construction\b|construction not (?:yet )?(?:started|commenced)|bauvorbereitung|bouwvoorbereiding|werkvoorbereiding|vergunningsfase|vergunning verleend|investeringsbesluit/,
    'voorbereiding',
  ],
  [
    /realisatie|in aanbouw|\bin uitvoering|uitvoeringsfase|^uitvoering|bouwfase|bouw gestart|gestart|in bouw|under construction|^construction|\bconstruction\b|\bim bau\b|bauphase/,
    'realisatie',
  ],
  [/voorbereiding|\bapproved\b|\bissued\b|\breinstated\b|\bpermitted\b|preparation/, 'voorbereiding'],
  [
    /ontwerp|planuitwerking|planvorming|\bapplied\b|\bfiled\b|\bapplication\b|\bdesign\b|\bentwurf\b/,
    'ontwerp',
  ],
  [/definitie|haalbaarheid|principebesluit|definition|feasibility|machbarkeit/, 'definitie'],
  [/initiatief|verkenning|^start$|startfase|initiative|intake/, 'initiatief'],
  [/concept|studie|^idee|\bidea\b/, 'concept'],
];

const projectStatusWords: Wording<ProjectStatus> = [
  [/afgebroken|gestopt|stopgezet|beeindigd|vervallen|ingetrokken|cancell?ed|stopped|withdrawn/, 'stopped'],
  [/afgerond|gereed|opgeleverd|voltooid|finished|completed?|^klaar/, 'finished'],
  [/actief|lopend|loopt|in uitvoering|active|running|ongoing/, 'active'],
  [/nieuw|new\b/, 'new'],
];

const roleWords: Wording<MunicipalRole> = [
  [/samenwerk|pps|joint|bouwclaim|cocreatie/, 'samenwerking'],
  [/faciliter|passief|toetsend|particulier initiatief|facilit/, 'faciliterend'],
  [/actief|regie|grondexploitatie|eigen ontwikkeling|active/, 'actief'],
];

const permitWords: Wording<Permit> = [
  [/niet verleend|nog niet|geen|^nee$|^none$|^no$|niet aangevraagd/, 'none'],
  [/verleend|onherroepelijk|afgegeven|vergund|^ja$|granted|issued|^yes$/, 'granted'],
  [/aangevraagd|in behandeling|ingediend|in procedure|requested|applied|filed/, 'requested'],
];

/** Bottlenecks by word, from the lists of Gelderland, Zuid-Holland and Zeeland; several may stand in one cell. */
const bottleneckWords: Wording<Bottleneck> = [
  [
    /capaciteit (?:overheid|gemeente)|ambtelijke capaciteit|personeel|menskracht|capaciteitstekort|staff/,
    'ambtelijke-capaciteit',
  ],
  [/netcongestie|nutsvoorziening|stroom|elektriciteit|grid/, 'netcongestie'],
  [/stikstof|nitrogen|pas\b|aerius/, 'stikstof'],
  [/flora|fauna|natuur|soortenbescherming|vleermui|ecolog/, 'flora-fauna'],
  [/onrendabel|financi|tekort grex|businesscase|exploitatietekort|dekking/, 'onrendabele-top'],
  [/onderhandeling|anterieure|overeenkomst/, 'onderhandeling'],
  [/verouderd contract|oud contract|contract/, 'verouderd-contract'],
  [/versnipperd|grondverwerving|verwerving|eigendom|grondpositie/, 'versnipperd-eigendom'],
  [/bezwaar|beroep|raad van state|procedures/, 'bezwaar-beroep'],
  [/draagvlak|omwonenden|bewoners|participatie|politiek/, 'draagvlak'],
  [/stapeling|bovenwettelijk|eisen/, 'stapeling-eisen'],
  [/parkeren|parkeer|bereikbaar|verkeer|ontsluiting|mobiliteit/, 'parkeren-bereikbaarheid'],
  [/geluid|vervuil|bodem|geur|milieu|externe veiligheid|sanering/, 'geluid-bodem'],
  [/capaciteit bouwsector|markt|bouwkosten|aannemer|verkoop|rente/, 'markt'],
  [/^anders|overig/, 'anders'],
];

const planTypeWords =
  /^(?:(?:pand|gebieds)? ?transformatie(?:gebied)?|herstructurering(?:s(?:gebied|locatie))?|verdichting(?:s(?:gebied|locatie))?|uitleg(?:gebied)?|uitbreiding(?: (?:uitleg|overig))?|uitleglocatie|inbreiding(?:s(?:gebied|locatie))?|uitbreidings(?:gebied|locatie)|transformatielocatie|functieverandering|functiewijziging|sloop ?(?:en )?nieuwbouw|binnenstedelijk|buitenstedelijk|vrijkomende agrarische bebouwing|vab|rood voor rood|splitsing|optoppen|infill|greenfield|brownfield)\b/;
const homeTypeWords =
  /^(?:appartement|eengezins|meergezins|rij(?:tjes)?(?:woning|huis)|tussenwoning|hoekwoning|twee onder een kap|2 onder 1 kap|2 1 kap|vrijstaand|grondgebonden|gestapeld|studio|rug aan rug|hofwoning|patiowoning|tiny|egw|mgw)/;

/** Whether a cell names a type of plan (the value lists of the provinces, and common words for smaller plans). */
export function namesPlanType(text: string): boolean {
  return planTypeWords.test(plain(text));
}

/** Whether a cell names a type of home. */
export function namesHomeType(text: string): boolean {
  return homeTypeWords.test(plain(text));
}

/** The meaning of the first wording that a text fits. */
function firstMatch<T extends string>(words: Wording<T>): (text: string) => T | null {
  return remembered((text) => {
    const said = plain(text).replace(/^\d+ ?[a-z]? /, '');
    if (said === '') return null;
    return words.find(([pattern]) => pattern.test(said))?.[1] ?? null;
  });
}

/** The phase a cell names, or `null`. */
export const readPhase = firstMatch(phaseWords);

/** New, active, finished or stopped, or `null`. */
export const readProjectStatus = firstMatch(projectStatusWords);

/** The role the municipality plays, or `null`. */
export const readMunicipalRole = firstMatch(roleWords);

/** What the cell says of the building permit, or `null`. */
export const readPermit = firstMatch(permitWords);

/** All bottlenecks a cell names, in the order of the cell. A cell that names none we know gives "anders"; "geen" gives nothing. */
export const readBottlenecks: (text: string) => readonly Bottleneck[] = remembered((text) => {
  if (/^(?:geen|nee|onbekend|nvt|n v t|none|)$/.test(plain(text))) return [];
  const found = text
    .split(/[;,\n/|+]|\s-\s|\sen\s/)
    .map(plain)
    .filter((part) => part !== '')
    .map((part) => bottleneckWords.find(([pattern]) => pattern.test(part))?.[1])
    .filter((bottleneck) => bottleneck !== undefined);
  return found.length > 0 ? [...new Set(found)] : ['anders'];
});

const cancelledWords =
  /^(?:(?:plan |project )?(?:is )?(?:vervallen|afgevallen|geannuleerd|ingetrokken|gaat niet door|afgeblazen|afgebroken|gestopt|stopgezet|beeindigd|teruggetrokken|cancell?ed|withdrawn))\b/;

/** Whether a status cell says that the project is off. */
export const saysCancelled = remembered((text) => cancelledWords.test(plain(text)));

/** A yes or no: "ja", "x", "✓", TRUE; `null` when the cell doesn't say. */
export function readFlag(text: string): boolean | null {
  if (/^[✓✔☑]$/.test(text.trim())) return true;
  const said = plain(text);
  if (/^(?:ja|j|x|true|waar|yes|y|1)$/.test(said)) return true;
  return /^(?:nee|n|false|onwaar|no|0)$/.test(said) ? false : null;
}
