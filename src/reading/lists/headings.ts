import { isMunicipality } from '../cells/municipalities';
import { periodInHeader } from '../cells/periods';
import { readPlanningStatus } from '../cells/planningStatus';
import { readPhase, saysCancelled } from '../cells/terms';
import { plain } from '../cells/text';
import type { CellValue } from '../../model/grid';

/** What a heading between the rows can say of the rows below it. */
export type HeadingKind = 'area' | 'municipality' | 'status' | 'phase' | 'year' | 'cancelled' | 'group';

export interface Heading {
  kind: HeadingKind;
  /** What it says, without numbering before it and a count behind it. */
  value: string;
  /** Whether its words alone show that it is a heading, not the name of a project. */
  certain: boolean;
  /** Set where its words fit another kind as well: "in voorbereiding" is a planning status and a phase. */
  otherwise?: HeadingKind;
}

/** What the headings above a row say of it, by kind. */
export type HeadingContext = Partial<Record<HeadingKind, string>>;

const countBehind =
  /\s*(?:[([](?:\d+|#)[^)\]]*[)\]]|[-–—:,]\s*\d+\s*(?:plannen|plan|projecten|project|locaties|locatie|woningen|won\.?|stuks|st\.?)|\d+\s*(?:plannen|projecten|locaties|woningen))\s*:?$/i;
const numbering = /^(?:(?:[A-Z]|[IVX]{1,4}|\d{1,2}(?:\.\d{1,2})*)[.)]|[A-Z]\.\d{1,2}[.)]?)\s+(?=\p{L})/u;
/** Projects are numbered as often as headings; letters stand before headings only. */
const lettering = /^(?:[A-Z]|[IVX]{1,4})[.)]\s+(?=\p{L})/u;
const place =
  /^(?:kern|kernen|dorp|dorpen|plaats|woonplaats|wijk|buurt|gebied|deelgebied|stadsdeel|stadsdelen|regio|subregio|rayon)\s+/i;
const municipality = /^gemeente\s+/i;
/** Kinds of plans, owners and "the rest": plural or general words that name no place. */
const group =
  /^(?:overige?|diverse|diversen|rest(?:erend)?|nieuwe?|lopende?|actuele|kleine|grote|grotere|particuliere?|gemeentelijke|regionale|buitenstedelijke?|binnenstedelijke?|sociale|concrete|mogelijke|potentiele)? ?(?:inbreiding|inbreidingen|inbreidings?locaties?|uitbreiding|uitbreidingen|uitbreidings?locaties?|uitleg|uitleglocaties|transformatie|transformaties|transformatielocaties|herstructurering|herontwikkeling|verdichting|plannen|projecten|initiatieven|locaties|woningbouwplannen|woningbouwprojecten|woningbouwlocaties|sleutelprojecten|ontwikkelingen|ontwikkellocaties|corporatie|corporaties|corporatieplannen|woningcorporaties?|particulieren?|particuliere initiatieven|ontwikkelaars|marktpartijen|gemeente|eigen grond|grondexploitaties|grexen|kavels|bouwkavels|flexwonen|flexwoningen|binnenstedelijk|buitenstedelijk|binnen bebouwd gebied|buiten bebouwd gebied|buitengebied plannen|overig|overige)$/;
const statusAlone = /^(?:(?:status |hardheid )?onbekend|harde|zachte)$/;
const cancelledHeading = /^(?:vervallen|afgevallen|geannuleerde?|ingetrokken|gestopte?|stopgezette)\b/;
const finishedHeading = /^(?:gerealiseerde?|opgeleverde?|afgeronde?|gereed|voltooide?)\b/;

/** Reads a heading; `value` a text or a year. */
export function readHeading(value: CellValue): Heading {
  const raw = typeof value === 'string' ? value.trim() : String(value ?? '');
  const counted = countBehind.test(raw);
  const text = raw.replace(countBehind, '').replace(numbering, '').replace(/\s*:$/, '').trim();
  const words = plain(text);
  const certain = counted || lettering.test(raw) || /:$/.test(raw);
  const known = knownKind(text, words, value);
  if (known !== null) return { ...known, certain: true };
  const [ofMunicipality, ofPlace] = [nameBehind(municipality, text), nameBehind(place, text)];
  if (ofMunicipality !== null) return { kind: 'municipality', value: ofMunicipality, certain: true };
  if (ofPlace !== null) return { kind: 'area', value: ofPlace, certain: true };
  if (group.test(words)) return { kind: 'group', value: text, certain: true };
  return { kind: 'area', value: text, certain: certain || isMunicipality(text) };
}

/** "Kern Borculo" → "Borculo", but "wijk met uitzicht" names nothing. */
function nameBehind(words: RegExp, text: string): string | null {
  const rest = text.replace(words, '');
  return rest !== text && /^[\p{Lu}'’]/u.test(rest) ? rest : null;
}

/** A status, phase, period or "lapsed": few words, because "Herontwikkeling pand in aanbouw Dorpsstraat" is a project. */
function knownKind(text: string, words: string, value: CellValue): Omit<Heading, 'certain'> | null {
  const count = words.split(' ').length;
  if (count > 5) return null;
  if (cancelledHeading.test(words) || saysCancelled(text)) return { kind: 'cancelled', value: text };
  const period = periodInHeader(typeof value === 'number' ? value : text);
  if (period !== null && period.period !== 'unknown') return { kind: 'year', value: text };
  const { status, recognised } = readPlanningStatus(text);
  const isPhase = readPhase(text) !== null && (count <= 2 || finishedHeading.test(words));
  if (recognised && status.hardness !== 'unknown')
    return { kind: 'status', value: text, ...(isPhase ? { otherwise: 'phase' as const } : {}) };
  if (statusAlone.test(words)) return { kind: 'status', value: text };
  return isPhase ? { kind: 'phase', value: text } : null;
}

/** A heading that fits two kinds is of the kind that the other headings of the list are, if they are of one of them only. */
export function settled(heading: Heading, kinds: ReadonlySet<HeadingKind>): Heading {
  const { otherwise } = heading;
  return otherwise !== undefined && kinds.has(otherwise) && !kinds.has(heading.kind)
    ? { ...heading, kind: otherwise }
    : heading;
}

/** Kind of heading → the kinds it is a part of. */
export type Nesting = ReadonlyMap<HeadingKind, ReadonlySet<HeadingKind>>;

/**
 * How the kinds of headings of a list lie in each other, from pairs of headings right below each other: such a heading is part of the one above it.
 * Of two kinds that never stand together neither is part of the other.
 */
export function nestingOf(pairs: readonly { inner: HeadingKind; outer: HeadingKind }[]): Nesting {
  const nesting = new Map<HeadingKind, Set<HeadingKind>>();
  for (const { inner, outer } of pairs) {
    if (inner === outer || liesIn(outer, inner, nesting)) continue;
    nesting.set(inner, new Set([...(nesting.get(inner) ?? []), outer]));
  }
  return nesting;
}

/** The context below a heading: it replaces its own kind and ends every kind it is not a part of. */
export function contextBelow(context: HeadingContext, heading: Heading, nesting: Nesting): HeadingContext {
  const kept = Object.entries(context).filter(([kind]) => liesIn(heading.kind, kind as HeadingKind, nesting));
  return { ...Object.fromEntries(kept), [heading.kind]: heading.value };
}

function liesIn(inner: HeadingKind, outer: HeadingKind, nesting: Nesting): boolean {
  const around = nesting.get(inner);
  return around !== undefined && [...around].some((kind) => kind === outer || liesIn(kind, outer, nesting));
}
