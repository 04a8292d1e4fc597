import { plain } from '../cells/text';

/*
 * Words with which Dutch (and English) lists mark rows that are no project. All are matched on whole words at the start of a label, so that
 * "Totaalplan Centrum", "Somme-erf", "Voorbeeldlaan", "Bronlaan" and "Opgave Noord" stay projects. The wordings are an aanname from common use.
 */

/** What a bare total may add without naming a part of the list. */
const whole =
  'generaal|overall|gemeente|gemeenten|regio|provincie|lijst|overzicht|aantal|aantallen|alle|alles|woningen|won|woningbouw|woningbouwprogramma|programma|plannen|projecten|plancapaciteit|capaciteit|kernen|wijken|bruto|netto|incl|inclusief|per jaar|per saldo|hard en zacht|hard zacht|harde en zachte plannen';
const bareTotal = new RegExp(
  String.raw`^(?:eind ?totaal|generaal totaal|algemeen totaal|totaal generaal|totaal|totalen|tot|som|optelling|opgeteld|grand total|totals?|sum)(?: (?:\d+|${whole})\b)*$`,
);
/** "Totaal: 44 woningen in 3 plannen", "Totaal gemeente Ede": the whole list, and then more words. */
const wordyTotal = new RegExp(
  String.raw`^(?:(?:eind ?totaal|totaal generaal|generaal totaal|grand total)\b|(?:totaal|total) (?:\d+|gemeente|regio|aantal|alle|woningen|plannen|projecten)\b)`,
);
const grandTotal = /^(?:eind ?totaal|generaal totaal|algemeen totaal|totaal generaal|grand total)\b/;
const subtotal = /^(?:sub ?tota(?:al|len)|sub ?totals?|subtot|tussentotaal|tussentelling|deeltotaal)\b/;
const namedTotal = /^(?:totaal|total|som)\b|^tot (?:kern|wijk|dorp|gemeente|hard|zacht|fase|deelgebied)\b/;
const totalBehind = /\b(?:sub ?totaal|totaal)$/;
const partOf = /^(?:waarvan|w v|wv|w o|daarvan|of which)\b/;

/**
 * How a label says that its row adds up others: the whole list, a part of it, a total that leaves it open, or ("waarvan") a part of what stands above;
 * `null` for other labels.
 */
export type SumLabel = 'grand' | 'total' | 'named' | 'subtotal' | 'part';

/** Reads the label of a row of sums: `raw` as the cell says it, `words` the same in plain words, where the caller has them. */
export function sumLabel(raw: string, words = plain(raw)): SumLabel | null {
  if (/^\s*[Σ∑]/.test(raw)) return 'total';
  if (subtotal.test(words)) return 'subtotal';
  if (partOf.test(words)) return 'part';
  if (grandTotal.test(words)) return 'grand';
  if (bareTotal.test(words) || wordyTotal.test(words)) return 'total';
  if (namedTotal.test(words) || (words.endsWith('totaal') && totalBehind.test(words))) return 'named';
  return null;
}

/** What every label of sums has in it; asked of all cells of a row, so that the words of few need to be made plain. */
const mayLabelSum = /tot|som|sum|telling|opgeteld|[^\u0000-\u007f]/i;

/** Whether a text says "total" and nothing of a part: the label of sums, wherever in the row it stands. */
export function isBareSumLabel(raw: string): boolean {
  if (raw.length >= 40 || !mayLabelSum.test(raw)) return false;
  const words = plain(raw);
  return bareTotal.test(words) || subtotal.test(words);
}

/** What a label of sums says besides that it is a total: "Subtotaal Kern Neede" → "kern neede". */
export function summedPart(raw: string): string {
  return plain(raw)
    .replace(/^(?:sub ?totaal|tussentotaal|deeltotaal|totaal|total|som|tot|waarvan|w v|wv)\b ?/, '')
    .replace(/ ?\b(?:sub ?totaal|totaal)$/, '');
}

const example =
  /^(?:voorbeeld(?:en|project|projecten|plan|rij|regel|naam|locatie|invulling|gegevens)?|bijv|bijvoorbeeld|bv|vb|vbld|fictief|fictieve|e g|example)\b/;

/** Whether a text marks a row as an example of how to fill in the list. */
export function saysExample(raw: string, words = plain(raw)): boolean {
  return example.test(words) || /\((?:voorbeeld|fictief|example)\)/i.test(raw);
}

const note =
  /^(?:bron|bronnen|noot|noten|voetnoot|toelichting|opmerking|opmerkingen|legenda|legend|opgesteld|opgemaakt|samengesteld|akkoord|voor akkoord|voor gezien|gezien|namens|getekend|ondertekend|handtekening|paraaf|ondertekening|aldus|datum|contact|contactpersoon|auteur|versie|pagina|laatst bijgewerkt|laatste wijziging|bijgewerkt|stand (?:per|van zaken|\d)|ingevuld|plaats en datum|naam en handtekening|peildatum|let op|nb|n b|ps|disclaimer|aan deze|source|note|notes|gegevens|lijst bijgewerkt|uitleg|definities?|afkortingen|verklaring|leeswijzer|exclusief|inclusief|excl|incl)\b/;
/** "* netto", "1) onder voorbehoud", "¹ zie nota". */
const footnote = /^(?:\*|\d{1,2}\)\s|\(\d{1,2}\)\s|[¹²³†‡#]\s?|→)/;
/** What printed pages add: "Vervolg", "vervolg op volgende pagina", "blz. 2". */
const pageMark =
  /^(?:vervolg(?: (?:op|van|lijst|tabel|pagina|blad|bladzijde)\b.*)?|(?:blz|pag|blad|bladzijde) \d+.*)$/;
/** "!!! nog aanvullen", "Klopt dit nog?": what colleagues tell each other. */
const aside = /^!|\b(?:nog|klopt|wie|wat|navragen|uitzoeken|checken|nakijken)\b.*\?$/i;
/** "H = hard", "groen = op schema". */
const keyOfSigns = /^[^\s=]{1,12}\s?=\s?\S/;

/** Whether a label starts a note to the list, such as a source or a signature. */
export function saysNote(raw: string, words = plain(raw)): boolean {
  const text = raw.trim();
  return (
    note.test(words) ||
    pageMark.test(words) ||
    footnote.test(text) ||
    aside.test(text) ||
    keyOfSigns.test(text)
  );
}

/** Rows under a total that compare it with something: a target, a check, a share. */
const comparison = new RegExp(
  String.raw`^(?:${[
    'woondeal',
    'woningbouwopgave',
    'taakstelling',
    'doelstelling',
    'target',
    '(?:regionale|resterende|gemeentelijke|totale) opgave',
    'restopgave',
    'opgave (?:woondeal|regio|regionaal|gemeente|provincie|totaal|wonen|woningbouw|woningen|t m|tot|20\\d\\d|volgens|conform|cf)',
    'opgave$',
    '(?:woning)?behoefte',
    'nog te (?:programmeren|vinden|plannen)',
    'nog in te vullen',
    'tekort',
    'overschot',
    'verschil(?:len)?',
    'controle',
    'check',
    'saldo',
    'afwijking',
    'aandeel',
    'percentages?',
    'procentueel',
    'in (?:procenten|%)',
    'gem(?:iddelde?)?',
    '(?:maximum|minimum|mediaan|hoogste|laagste)$',
    'aantal (?:plannen|projecten|locaties)',
    '(?:vorige|vorig) (?:lijst|stand|versie|jaar|peildatum|overzicht|opgave)',
    'mutaties?$',
    'cumulatief',
    'marge',
    '(?:af|minus|correctie|aftrek) (?:i v m )?planuitval',
    'planuitval',
    '130 ?%',
    'verhouding',
    'ambitie',
    'norm',
  ].join('|')})(?: |$)`,
);

/** Whether a label compares the total of the list with something else. */
export function saysComparison(raw: string): boolean {
  const words = plain(raw);
  return comparison.test(words) || /^%|%$/.test(raw.trim());
}

const instruction =
  /\b(?:vul|invullen|in te vullen|kies|kiezen|selecteer|keuzelijst|keuzemenu|dropdown|verplicht|optioneel|vrije tekst|heel getal|jaartal|tekst|getal|jjjj|dd mm|max \d+ tekens|ja nee)\b/;

/** Whether a text tells how to fill in its column. */
export function saysInstruction(raw: string): boolean {
  return instruction.test(plain(raw));
}

/** Longest number of a column, with what it adds up. */
const longestMark = 30;

const firstMark = /^(?:\d{1,3}|[a-z])$/;

/** Whether a text may be the first of texts that count on. */
export function opensCount(text: string): boolean {
  return firstMark.test(markOf(text));
}

/** Whether texts count on: "1", "2", "3"; "(a)", "(b)", "(c)"; "kolom 1", "kolom 2"; also with what they add up: "(3)=(1)+(2)". */
export function countsOn(texts: Iterable<string>): boolean {
  let due = '';
  for (const text of texts) {
    const mark = markOf(text);
    if (due === '' ? !firstMark.test(mark) : mark !== due) return false;
    due = /^\d/.test(mark) ? String(Number(mark) + 1) : String.fromCharCode(mark.charCodeAt(0) + 1);
  }
  return due !== '';
}

function markOf(text: string): string {
  if (text.length > longestMark) return '';
  return text
    .toLowerCase()
    .replace(/\s*=.*$/, '')
    .replace(/^(?:kolom|kol|col|k)\.?\s*(?=\S)/, '')
    .replace(/[().[\]]/g, '');
}

const unit =
  /^\(?(?:in )?(?:aantal(?:len)?|stuks|st|won|woningen|jaar|jaartal|%|€|euro|m2|m²|ja ?\/ ?nee|j ?\/ ?n|#)\.?\)?$/i;

/** Whether a text is the unit of a column: "aantal", "(won.)", "jaar". */
export function saysUnit(raw: string): boolean {
  return unit.test(raw.trim());
}
