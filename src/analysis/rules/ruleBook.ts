import type { Finding } from '../../model/finding';
import type { Rule } from '../../model/rule';
import { hardDefinitions, solvingLevels, weightPresets, workPhases } from '../../model/terms';
import { defaultRules } from './defaults';

/** The rules an analysis works with, by id. An id that doesn't exist is a mistake in the program and throws. */
export interface RuleBook {
  /** All rules as used, in the order of the defaults. */
  rules: Rule[];
  /** What was wrong with the workbook's own values; the default was kept there. */
  findings: Finding[];
  number(id: string): number;
  text(id: string): string;
  flag(id: string): boolean;
  /** A number that may be left empty. */
  optionalNumber(id: string): number | null;
}

/** Rules whose value is one of a few words, by the start of their id. */
const choices: readonly { prefix: string; values: readonly string[] }[] = [
  { prefix: 'counting.basis', values: ['bruto', 'netto'] },
  { prefix: 'counting.flex', values: ['apart', 'meetellen'] },
  { prefix: 'counting.hardDefinition', values: hardDefinitions },
  { prefix: 'weights.preset', values: weightPresets },
  { prefix: 'lead.needed.', values: ['ja', 'nee', 'casemanager', 'technisch projectleider'] },
  { prefix: 'planning.order', values: ['gewogen', 'rangorde'] },
  { prefix: 'durations.phaseOfStatus.', values: ['', ...workPhases] },
  { prefix: 'bottlenecks.step.', values: ['elke fase', ...workPhases] },
  { prefix: 'bottlenecks.level.', values: solvingLevels },
  { prefix: 'bottlenecks.outside.', values: ['geen', ...solvingLevels] },
  { prefix: 'forecast.delaysOverlap', values: ['naast elkaar', 'na elkaar'] },
  { prefix: 'forecast.chanceMeans', values: ['ooit', 'in de planperiode', 'niet gebruiken'] },
  { prefix: 'forecast.phaseUnknown', values: workPhases },
];

/** Rules something is divided by: zero would make the figures meaningless. */
const aboveZero = [
  /^availability\.(productiveHours|share\.|shareFirstQuarter\.)/,
  /^size\./,
  /^hiring\.externalHours$/,
  /^criteria\.contribution\.fullHomes$/,
  /^general\.horizonYears$/,
  /^history\.minCases$/,
  /^robustness\.(draws|least|most|topN)$/,
  /^forecast\.(draws|rerunDraws|work|speed\.)/,
];

/** Rules that may be left empty. */
const optional = ['general.reportedHomes', 'criteria.policy.groups'];

/** Rules that hold words of the municipality's own. */
const freeTexts = ['criteria.policy.groups'];

/** Rules that must rise along the line; a line that doesn't falls back to its defaults as a whole. */
const risingLines: readonly (readonly string[])[] = [
  ['size.XS.max', 'size.S.max', 'size.M.max', 'size.L.max'],
  ['size.XS.middle', 'size.S.middle', 'size.M.middle', 'size.L.middle', 'size.XL.middle'],
  ['complexity.classB.min', 'complexity.classA.min'],
  ['criteria.speed.fullYears', 'criteria.speed.zeroYears'],
  ['criteria.efficiency.fullHours', 'criteria.efficiency.zeroHours'],
];

/** Rules that come as a low and a high end, by the ends of their ids. */
const pairEnds: readonly (readonly [string, string])[] = [
  ['.low', '.high'],
  ['.low', '.likely'],
  ['.likely', '.high'],
  ['.median', '.high'],
];

/**
 * The default rules with the workbook's changes over them.
 *
 * A value of the wrong type, below zero, above 100 % where it is a share, outside its choices or out of order with its
 * neighbours is not used: the default stays and a finding says so. So does a rule that Regieblad doesn't know.
 */
export function ruleBook(changes: readonly Rule[]): RuleBook {
  const defaults = new Map(defaultRules().map((rule) => [rule.id, rule]));
  const rules = new Map(defaults);
  const findings: Finding[] = [];

  for (const change of withoutFormer(changes)) {
    const standard = defaults.get(change.id);
    if (!standard) {
      findings.push({ code: 'rule-unknown', severity: 'warning', params: { id: change.id } });
      continue;
    }
    if (change.value === '' && !optional.includes(change.id)) {
      findings.push({ code: 'rule-without-value', severity: 'info', params: { id: change.id } });
      continue;
    }
    const value = usableValue(standard, change.value);
    if (value === null) findings.push(unusable(standard, change.value));
    else if (value !== standard.value) rules.set(change.id, changedRule(standard, change, value));
  }
  restoreBrokenLines(rules, defaults, findings);

  const find = (id: string): Rule => {
    const rule = rules.get(id);
    if (!rule) throw new Error(`No rule ${id}`);
    return rule;
  };
  return {
    rules: [...rules.values()],
    findings,
    number(id) {
      const { value } = find(id);
      if (typeof value !== 'number') throw new Error(`Rule ${id} is no number`);
      return value;
    },
    text: (id) => String(find(id).value),
    flag: (id) => find(id).value === true,
    optionalNumber(id) {
      const { value } = find(id);
      return typeof value === 'number' ? value : null;
    },
  };
}

/**
 * Workbooks of before said with a yes or no whether "hard onder voorwaarde" is hard; the definition takes that over where it isn't in the
 * workbook itself.
 */
function withoutFormer(changes: readonly Rule[]): Rule[] {
  const [former, id] = ['counting.conditionalCountsAsHard', 'counting.hardDefinition'];
  const isGiven = changes.some((change) => change.id === id);
  return changes.flatMap((change) => {
    if (change.id !== former) return [change];
    return isGiven || asFlag(change.value) !== true ? [] : [{ ...change, id, value: 'onder voorwaarde' }];
  });
}

function changedRule(standard: Rule, change: Rule, value: Rule['value']): Rule {
  const { source, assumption, referenceDate } = change;
  return { ...standard, value, source, assumption, referenceDate, changed: true };
}

/** The value as the rule needs it, or `null` when it can't be used. "ja" and "nee" are read as true and false. */
function usableValue(rule: Rule, value: Rule['value']): Rule['value'] | null {
  if (optional.includes(rule.id) && value === '') return value;
  if (freeTexts.includes(rule.id)) return typeof value === 'string' ? value.trim() : null;
  if (typeof rule.value === 'boolean') return asFlag(value);
  if (rule.unit === 'datum') return /^\d{4}-\d{2}-\d{2}$/.test(String(value)) ? value : null;
  if (typeof rule.value === 'string' && !optional.includes(rule.id)) return asChoice(rule.id, value);
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0) return null;
  // A share can't pass 100 %; a limit that starts there, such as a load, can.
  if (rule.unit === '%' && Number(rule.value) < 1 && value > 1) return null;
  if (rule.id === 'availability.reserve' && value >= 1) return null;
  if (value === 0 && aboveZero.some((pattern) => pattern.test(rule.id))) return null;
  return value;
}

function asFlag(value: Rule['value']): boolean | null {
  if (typeof value === 'boolean') return value;
  const word = String(value).trim().toLowerCase();
  return word === 'ja' ? true : word === 'nee' ? false : null;
}

function asChoice(id: string, value: Rule['value']): string | null {
  const word = String(value).trim().toLowerCase();
  const allowed = choices.find(({ prefix }) => id.startsWith(prefix))?.values ?? [];
  return allowed.includes(word) ? word : null;
}

function unusable(rule: Rule, value: Rule['value']): Finding {
  return {
    code: 'rule-unusable',
    severity: 'warning',
    params: {
      id: rule.id,
      value: typeof value === 'boolean' ? String(value) : value,
      used: shown(rule.value),
    },
  };
}

function shown(value: Rule['value']): string | number {
  return typeof value === 'boolean' ? (value ? 'ja' : 'nee') : value;
}

/** Gives back the defaults to every line of rules that no longer rises, with a finding per rule given back. */
function restoreBrokenLines(
  rules: Map<string, Rule>,
  defaults: Map<string, Rule>,
  findings: Finding[],
): void {
  for (const { line, strict } of orderedLines(rules)) {
    const values = line.map((id) => Number(rules.get(id)?.value));
    const rising = values.every((value, index) => {
      const before = values[index - 1];
      return before === undefined || (strict ? before < value : before <= value);
    });
    if (rising) continue;
    for (const id of line) {
      const [rule, standard] = [rules.get(id), defaults.get(id)];
      if (!rule?.changed || !standard) continue;
      findings.push({ ...unusable(standard, rule.value), code: 'rule-out-of-order' });
      rules.set(id, standard);
    }
  }
}

function orderedLines(rules: Map<string, Rule>): { line: readonly string[]; strict: boolean }[] {
  const pairs = pairEnds.flatMap(([low, high]) =>
    [...rules.values()]
      .filter((rule) => rule.changed && (rule.id.endsWith(low) || rule.id.endsWith(high)))
      .map((rule) => rule.id.slice(0, rule.id.lastIndexOf('.')))
      .filter((stem) => rules.has(stem + low) && rules.has(stem + high))
      .map((stem) => ({ line: [stem + low, stem + high], strict: false })),
  );
  return [...risingLines.map((line) => ({ line, strict: true })), ...pairs];
}
