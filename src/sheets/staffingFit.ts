import { words } from '../text/sheets/words';
import { quote } from './formulas';
import { figureRow } from './layout';

/** How far a lead may be above what is asked before other work fits better. */
const overBy = 2;

/** What a lead is judged by: steps of levels, `null` = unknown. */
interface Judged {
  /** What stands in the cell of the lead; not empty. */
  lead: string;
  required: string | null;
  asked: number | null;
  has: number | null;
  /** Step of a coach whom somebody typed; `null` without one. */
  coach: number | null;
  isProposed: boolean;
  juniors: boolean;
}

/** The judgement over a lead, in a word; `levelFormula` is the same as a formula. */
export function levelWord({ lead, required, asked, has, coach, isProposed, juniors }: Judged): string {
  const { casemanager } = words.level;
  if (lead.toLowerCase() === casemanager && required === casemanager) return words.fit['not-needed'];
  if (asked === null || has === null) return words.fit.unknown;
  if (has < asked)
    return coach !== null && coach >= asked && coach > has ? words.fit.coached : words.fit.under;
  if (has - asked < overBy || isProposed) return words.fit.fits;
  return juniors ? words.fit.over : words.fit['rule-not-applicable'];
}

/** References to the cells that a lead is judged by; `isProposed` is a condition, `null` where it can't be. */
interface JudgedCells {
  lead: string;
  required: string;
  asked: string;
  has: string;
  typedCoach: string;
  coach: string;
  isProposed: string | null;
}

/** `levelWord` as a formula, without the equals sign. */
export function levelFormula(cells: JudgedCells): string {
  const { lead, required, asked, has, typedCoach, coach, isProposed } = cells;
  const { casemanager } = words.level;
  const over = `IF($E$${figureRow}=${quote(words.yes)},${quote(words.fit.over)},${quote(words.fit['rule-not-applicable'])})`;
  const coached = `IF(ISNUMBER(${coach}),IF(AND(${typedCoach}<>"",${coach}>=${asked},${coach}>${has}),${quote(words.fit.coached)},${quote(words.fit.under)}),${quote(words.fit.under)})`;
  const beyond = isProposed === null ? over : `IF(${isProposed},${quote(words.fit.fits)},${over})`;
  const above = `IF(${has}-${asked}<${overBy},${quote(words.fit.fits)},${beyond})`;
  const level = `IF(AND(ISNUMBER(${asked}),ISNUMBER(${has})),IF(${has}<${asked},${coached},${above}),${quote(words.fit.unknown)})`;
  return `IF(AND(${lead}=${quote(casemanager)},${required}=${quote(casemanager)}),${quote(words.fit['not-needed'])},${level})`;
}
