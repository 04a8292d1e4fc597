import type { PlanningStatus } from '../../model/project';
import { planningStatusCodes } from '../../model/terms';
import type { Hardness, PlanningStatusCode } from '../../model/terms';
import { looksLike } from './likeness';
import { remembered } from '../remembered';
import { oneLine, plain, saysUnknown } from './text';

/** A planning status as understood; `conflict` when the list's code and its words disagree (the words win). */
export interface StatusReading {
  status: PlanningStatus;
  /** Whether the words or the code said anything about the planning status. */
  recognised: boolean;
  conflict: boolean;
}

interface Meaning {
  code: PlanningStatusCode | null;
  hardness: Hardness;
}

const hardnessOfCode: Record<PlanningStatusCode, Hardness> = {
  '1A': 'hard',
  '1B': 'conditional',
  '1C': 'conditional',
  '2A': 'hard',
  '2B': 'conditional',
  '2C': 'conditional',
  '3': 'soft',
  '4A': 'soft',
  '4B': 'soft',
};

/**
 * Words in order of precedence, from the value lists of the provinces' plan registrations (Gelderland, Zuid-Holland, Zeeland, Utrecht) and the
 * common wording of zoning procedures. The first that matches decides; codes differ between bodies and never decide against words.
 */
const wordings: readonly (readonly [RegExp, Meaning])[] = [
  [
    /^(?:hard|h|ja hard)$|\bharde? (?:plan|capaciteit)|\bhard plan|planvoorraad hard|harde planvoorraad|hardgroen/,
    meaning(null, 'hard'),
  ],
  [
    /^(?:zacht|z|soft)$|\bzachte? (?:plan|capaciteit)|\bzacht plan|kansrijke plannen|bestuurlijke afspraken|reserveplan/,
    meaning(null, 'soft'),
  ],
  [
    /\b(?:structuur|omgevings|gebieds)?visie vastgesteld|vastgestelde (?:structuur|omgevings|gebieds)?visie/,
    meaning('4A', 'soft'),
  ],
  // The steps of a German Bebauungsplan, and of an English plan that isn't adopted yet: they tell how hard, not which of our codes.
  [
    /nicht rechts(?:kraftig|verbindlich)|noch nicht in kraft|\baufstellungsbeschluss|\bin aufstellung\b|\bim verfahren\b|\b(?:offentliche auslegung|planentwurf|potenzialflache)\b|\bnot (?:yet )?(?:adopted|approved|granted)\b|\bto be adopted\b|\bdraft\b/,
    meaning(null, 'soft'),
  ],
  [
    /\brechts(?:kraftig|verbindlich)|\bin kraft\b|\bsatzungsbeschluss|\bbaugenehmigung erteilt|\bim bau\b|\bplan in force\b/,
    meaning(null, 'hard'),
  ],
  [/niet opgenomen in (?:de |een )?(?:\w*visie)|\bniet in (?:de )?visie/, meaning('4B', 'soft')],
  [
    /(?:niet|ontwerp|voorontwerp|nog) vastgesteld|vaststelling (?:voorzien|gepland|verwacht)|vast te stellen/,
    meaning('3', 'soft'),
  ],
  [
    /(?:niet|nog niet) onherroepelijk|beroep(?:sprocedure)? loopt|in beroep|rvs|raad van state/,
    meaning('2A', 'hard'),
  ],
  [/(?:onherroepelijk|\bonhr\b|\bonherr\b|irrevocable).*uitwerk/, meaning('1B', 'conditional')],
  [
    /(?:onherroepelijk|\bonhr\b|\bonherr\b|irrevocable).*(?:wijziging|b w nodig)/,
    meaning('1C', 'conditional'),
  ],
  [/onherroepelijk|\bonhr\b|\bonherr\b|irrevocable/, meaning('1A', 'hard')],
  [/(?:vastgesteld|adopted).*uitwerk/, meaning('2B', 'conditional')],
  [
    /(?:vastgesteld|adopted).*(?:wijzigingsbev|wijzigingebev|wijzigingspl|b w nodig)/,
    meaning('2C', 'conditional'),
  ],
  [/vastgesteld|\badopted\b|raadsbesluit genomen/, meaning('2A', 'hard')],
  [/uitwerkingsplicht/, meaning(null, 'conditional')],
  [/wijzigingsbevoegdheid/, meaning(null, 'conditional')],
  [
    /in voorbereiding|voorontwerp|ontwerp ?(?:bestemmingsplan|omgevingsplan|bp|plan|besluit|wijziging)|ter inzage|in procedure|procedure (?:loopt|gestart)|in preparation/,
    meaning('3', 'soft'),
  ],
  [/\bidee(?:en)?\b|\bopties?\b|\bidea\b/, meaning('4B', 'soft')],
  [/visie\b|\bvision\b/, meaning('4A', 'soft')],
  [
    /\bpotentiele? (?:locatie|plan)|zoekgebied|\bstudie\b|principeverzoek|haalbaarheid/,
    meaning(null, 'soft'),
  ],
  [
    /past (?:in|binnen)|vergunning (?:verleend|afgegeven)|vergund\b|in aanbouw|bouw gestart|\bgestart\b|(?:permit|permission|consent) (?:issued|granted)|\bconsented\b/,
    meaning(null, 'hard'),
  ],
  [/\bapplication\b|\bpending\b|\bproposed\b|\ballocated\b|pre ?application/, meaning(null, 'soft')],
];

/**
 * The planning status in a cell. `code` is filled when the words say so, or when a code stands alone and means the same to everybody (1A–3);
 * 4A and 4B alone are swapped between bodies, so they are soft without a code.
 */
export const readPlanningStatus: (raw: string) => StatusReading = remembered((raw) =>
  understand(oneLine(raw)),
);

/** Whether a status says of one plan that it is hard in part and soft in part: "deels hard, deels zacht", "Hard: 20 / Zacht: 10". */
export function saysPartlyHard(raw: string): boolean {
  const words = plain(raw);
  return /\bharde?\b/.test(words) && /\bzachte?\b|\bsoft\b/.test(words);
}

function understand(raw: string): StatusReading {
  if (saysUnknown(raw) || saysPartlyHard(raw))
    return { status: { raw, code: null, hardness: 'unknown' }, recognised: true, conflict: false };
  const written = codeIn(raw);
  const words = plain(raw).replace(/^\d ?[abc]?\b ?/, '');
  const asWritten = meaningOf(words);
  const said = asWritten?.code ? asWritten : (meaningOf(mendWords(words)) ?? asWritten);
  if (said) {
    const conflict =
      written !== null && said.code !== null && said.code !== written && !bothSoftIdeas(said.code, written);
    return { status: { raw, code: said.code, hardness: said.hardness }, recognised: true, conflict };
  }
  const alone =
    written !== null && /^\d ?[a-c]?$/i.test(plain(raw)) && (written !== '3' || plain(raw) === '3')
      ? written
      : null;
  if (alone === null)
    return { status: { raw, code: null, hardness: 'unknown' }, recognised: false, conflict: false };
  const code = alone.startsWith('4') ? null : alone;
  return { status: { raw, code, hardness: hardnessOfCode[alone] }, recognised: true, conflict: false };
}

function meaningOf(words: string): Meaning | undefined {
  return wordings.find(([pattern]) => pattern.test(words))?.[1];
}

/** Words that say a status by themselves, long enough to be known with a typing error. */
const telling = [
  'onherroepelijk',
  'vastgesteld',
  'voorbereiding',
  'uitwerkingsplicht',
  'wijzigingsbevoegdheid',
  'voorontwerp',
  'ontwerpbestemmingsplan',
  'omgevingsvisie',
  'structuurvisie',
];
/** A status is a few words; a longer text is a remark. */
const longestStatus = 6;

/** The words with typing errors put right, where they resemble just one of the words that say a status. */
function mendWords(words: string): string {
  const parts = words.split(' ');
  if (parts.length > longestStatus) return words;
  return parts
    .map((part) => {
      const alike = telling.filter((word) => looksLike(word, part));
      return alike.length === 1 ? (alike[0] ?? part) : part;
    })
    .join(' ');
}

/** The letters of 4 are known to be swapped between bodies: that is no conflict in a list. */
function bothSoftIdeas(one: PlanningStatusCode, other: PlanningStatusCode): boolean {
  return one.startsWith('4') && other.startsWith('4');
}

function codeIn(raw: string): PlanningStatusCode | null {
  const match = /^([1-4])[\s.]?([abc])?(?![a-z0-9])/i.exec(raw);
  const code = match ? `${match[1] ?? ''}${(match[2] ?? '').toUpperCase()}` : '';
  return planningStatusCodes.find((known) => known === code) ?? null;
}

function meaning(code: PlanningStatusCode | null, hardness: Hardness): Meaning {
  return { code, hardness };
}
