import type { Criterion } from '../analysis/results';
import type { Rule } from '../model/rule';
import { decimal } from '../text/format';
import { assumptionsTexts as texts } from '../text/sheets/assumptions';
import { priorityTexts } from '../text/sheets/priority';
import { scaleTexts, type ScalePart } from '../text/sheets/scales';
import { words } from '../text/sheets/words';
import { criteria } from '../model/terms';
import type { Book } from './book';
import { lookup, quote, rangeOf } from './formulas';
import { ruleById } from './rulesTable';
import { type Column, type TableDraft, tableAt } from './table';

const { headers, preset } = texts.criteria;

/** The rules by id, as used. */
type Rules = ReadonlyMap<string, Rule>;

/** How each criterion of the order is scored and weighed: its scale in words, both sets of weights, and the weight that counts. */
export function criteriaTable(
  rules: readonly Rule[],
  place: { sheet: string; headerRow: number },
): TableDraft<Criterion> {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  return tableAt('RB_Criteria', place, columns(byId), [...criteria]);
}

/** The weight that counts for a criterion, as it stands in the table: not yet a share of the sum. */
export function weightInTable(book: Book, criterion: Criterion): string {
  const name = quote(priorityTexts.criteria[criterion]);
  return lookup(book.tables.criteria, headers.weight, headers.criterion, name);
}

/** The sum of the weights that count. */
export function weightSumInTable(book: Book): string {
  return `SUM(${rangeOf(book.tables.criteria, headers.weight)})`;
}

/** The weight that counts for a criterion, by the rules. */
export function weightOf(rules: readonly Rule[], criterion: Criterion): number {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const set = byId.get('weights.preset')?.value === preset ? presetWeight : ownWeight;
  return set(byId, criterion);
}

function columns(rules: Rules): Column<Criterion>[] {
  const chosen = (own: string, other: string, book: Book): string =>
    `IF(${ruleById(book, 'weights.preset')}=${quote(preset)},${other},${own})`;
  return [
    {
      header: headers.scale,
      width: 46,
      style: 'wrap',
      cell: (criterion, at) => ({
        value: scaleTexts[criterion].map((part) => partText(part, rules)).join(''),
        formula: scaleTexts[criterion].map((part) => partFormula(part, at.book)).join('&'),
      }),
    },
    {
      header: headers.criterion,
      width: 22,
      style: 'strong',
      cell: (criterion) => ({ value: priorityTexts.criteria[criterion] }),
    },
    {
      header: headers.weight,
      width: 13,
      style: 'tenthShare',
      cell: (criterion, at) => ({
        value: (rules.get('weights.preset')?.value === preset ? presetWeight : ownWeight)(rules, criterion),
        formula: chosen(at.ref(headers.own), at.ref(headers.preset), at.book),
      }),
    },
    {
      header: headers.own,
      width: 12,
      style: 'tenthShare',
      cell: (criterion, at) => ({
        value: ownWeight(rules, criterion),
        formula: `${ruleById(at.book, `weights.${criterion}`)}+0`,
      }),
    },
    {
      header: headers.preset,
      width: 14,
      style: 'tenthShare',
      cell: (criterion, at) => ({
        value: presetWeight(rules, criterion),
        formula: presetFormula(at.book)[criterion],
      }),
    },
    {
      header: headers.source,
      width: 30,
      style: 'indentedWrap',
      cell: (criterion) => ({ value: sourceOf(rules, criterion) }),
    },
  ];
}

function ownWeight(rules: Rules, criterion: Criterion): number {
  return Number(rules.get(`weights.${criterion}`)?.value ?? 0);
}

/** As `givenWeights` of the analysis divides the four weights of the Woningbouwimpuls over the criteria. */
function presetWeight(rules: Rules, criterion: Criterion): number {
  const of = (name: string): number => Number(rules.get(`weights.woningbouwimpuls.${name}`)?.value ?? 0);
  switch (criterion) {
    case 'contribution':
      return of('necessity');
    case 'feasibility':
      return of('effectiveness');
    case 'speed':
      return of('urgency') * of('urgencyToSpeed');
    case 'policy':
      return of('urgency') * (1 - of('urgencyToSpeed'));
    case 'efficiency':
      return of('efficiency');
  }
}

function presetFormula(book: Book): Record<Criterion, string> {
  const of = (name: string): string => ruleById(book, `weights.woningbouwimpuls.${name}`);
  return {
    contribution: `${of('necessity')}+0`,
    feasibility: `${of('effectiveness')}+0`,
    speed: `${of('urgency')}*${of('urgencyToSpeed')}`,
    policy: `${of('urgency')}*(1-${of('urgencyToSpeed')})`,
    efficiency: `${of('efficiency')}+0`,
  };
}

function partText(part: ScalePart, rules: Rules): string {
  if (typeof part === 'string') return part;
  const value = rules.get(part.rule)?.value ?? '';
  if (part.as === 'text') return value === '' ? words.none : String(value);
  return decimal(Number(value), Number.isInteger(Number(value)) ? 0 : 1);
}

function partFormula(part: ScalePart, book: Book): string {
  if (typeof part === 'string') return quote(part);
  const value = ruleById(book, part.rule);
  if (part.as === 'text') return `IF(${value}="",${quote(words.none)},${value})`;
  return `FIXED(${value},IF(INT(${value})=${value}+0,0,1))`;
}

/** Where the scale and the own weight come from: their source, or that they are an assumption or the municipality's own choice. */
function sourceOf(rules: Rules, criterion: Criterion): string {
  const ofScale = scaleTexts[criterion].flatMap((part) => {
    const rule =
      typeof part === 'string' || !part.rule.startsWith('criteria.') ? undefined : rules.get(part.rule);
    return rule ? [rule.changed ? words.own : rule.source] : [];
  });
  return texts.criteria.source(
    [...new Set(ofScale)].join(', '),
    rules.get(`weights.${criterion}`)?.source ?? '',
  );
}
