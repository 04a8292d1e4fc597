import { countEntries } from './counts';
import type { LexiconEntry } from './entry';
import { identityEntries } from './identity';
import { processEntries } from './process';

export { newBuildHeaders } from './counts';
export { phrasesOf } from './entry';
export type { LexiconEntry, LexiconField } from './entry';

/**
 * Real headers of Dutch plan registrations and lists (Gelderland, Zuid-Holland, Utrecht, Zeeland, DIWI, Amsterdam, Zaanstad, Amersfoort; the
 * Gemeentelijk Gegevensmodel), common Dutch wording, and English. The order decides between equals.
 */
export const lexicon: readonly LexiconEntry[] = [...identityEntries, ...processEntries, ...countEntries];

/**
 * Headers that occur in these lists and have no field. They help to tell a row of headers from a row of data whose values are words that are
 * headers elsewhere ("koop", "eengezins").
 */
export const otherHeaders = `woningtype, type woning, type woningen, soort woning, soortwoning, categorie, woningcategorie,
  prijsklasse, prijscategorie, prijssegment, huur koop, koop huur, eigendomsvorm, eigendomscategorie, segment, doelgroep, doelgroepen,
  regio, subregio, oppervlakte, plangebied, dichtheid, woonmilieu, prioriteit, priorisering, urgentie, besluit, raadsbesluit, peildatum, datum, grex, budget, subsidie,
  uitbreiding, allocation, under construction, not started, in aanbouw, betaalbaar, middelduur, eigenaar, tenure, house type, region, postcode, huisnummer, latitude, longitude`;

/** Words in a header that say no more than "number of homes", "of the" or "expected". */
export const fillerWords: ReadonlySet<string> = new Set(
  (
    'aantal aantallen totaal totale tot woningen woning won het de van per in number of homes units total the no nr ca ' +
    'huidige huidig waarvan st stuks anzahl vhe vhes verhuureenheden wngn wng ' +
    'verwacht verwachte gepland geplande beoogd beoogde vermoedelijk vermoedelijke'
  ).split(' '),
);

/** Words in a header that leave open what kind of thing it is; the values say. */
export const openTypeWords = /type|soort|categorie|ontwikkeling|aard|klasse/;

/** Bands that count homes being taken away: what stands below them counts no new homes. */
export const demolitionBand = /sloop|onttrekking|demolition/;
/** Bands and headers of check columns that repeat other columns. */
export const checkBand = /controle|check\b|verschil|afwijkende/;
