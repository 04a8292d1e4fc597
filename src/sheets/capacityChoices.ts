import type { KeyPerson, Remedy } from '../analysis/results';
import { wholeNumber } from '../text/format';
import { texts as textsIn } from '../text';
import { capacityTexts } from '../text/sheets/capacity';
import { words } from '../text/sheets/words';
import type { Book } from './book';
import type { SheetModel } from './context';
import { dateSerial } from './dates';
import { figureAddress } from './figures';
import { tenthsText } from './formulas';
import { put, putSection, putText, type SheetDraft } from './layout';
import { ruleById } from './rulesTable';
import type { SheetStyle } from './styles';
import type { Column, Content } from './table';

const { remedies, options, keyPersons } = capacityTexts;
/** The last column a reader sees on paper. */
export const lastColumn = 12;
/** Roles named in a line of other shortages. */
const mostNamed = 4;
const daysPerMonth = '365.25/12';

/** Who is meant: the role, for project leaders with the level. */
export function whoOf({ role, level }: Pick<Remedy, 'role' | 'level'>): string {
  return level === null ? words.role[role] : remedies.level[level];
}

/** The people with whom something begins: where no project is short first, the row would hold zeros only. */
export function shownRemedies({ results }: SheetModel): Remedy[] {
  return results.capacity.remedies.filter(startsSomething);
}

function startsSomething({ homesFirstShort, homesGained }: Remedy): boolean {
  return homesFirstShort > 0 || homesGained > 0;
}

/** The other roles that are short, with their largest gap; `null` without any. */
export function otherShortages({ results }: SheetModel): string | null {
  const others = results.capacity.remedies.filter((remedy) => !startsSomething(remedy));
  if (others.length === 0) return null;
  const largest = [...others].sort((a, b) => b.largestGapFte - a.largestGapFte).slice(0, mostNamed);
  const named = largest.map((remedy) => `${whoOf(remedy)} ${tenthsText(remedy.largestGapFte)}`).join('; ');
  const rest = others.length - largest.length;
  return remedies.others(rest > 0 ? `${named}; ${remedies.more(wholeNumber(rest))}` : named);
}

/** One person more per row, with what it costs, when it can begin and what it does not solve. */
export function remedyColumns(): Column<Remedy>[] {
  const number = (header: string, value: (row: Remedy) => number | null): Column<Remedy> => ({
    header,
    width: 11,
    style: 'number',
    cell: (row) => ({ value: value(row) }),
  });
  const { headers } = remedies;
  return [
    { header: headers.who, width: 34, style: 'strong', cell: (row) => ({ value: whoOf(row) }) },
    {
      header: headers.firstYear,
      width: 11,
      style: 'yearLeft',
      cell: ({ firstYear }) => ({ value: firstYear }),
    },
    {
      header: headers.gap,
      width: 11,
      style: 'decimal',
      cell: ({ largestGapFte }) => ({ value: largestGapFte }),
    },
    number(headers.homes, ({ homesFirstShort }) => homesFirstShort),
    number(headers.also, ({ alsoOther }) => alsoOther),
    number(headers.gained, ({ homesGained }) => homesGained),
    number(headers.gainedHired, ({ homesGainedHired }) => homesGainedHired),
    {
      header: headers.costLow,
      width: 11,
      style: 'number',
      cell: (row, { book }) => costOf(row, 'low', book),
    },
    {
      header: headers.costHigh,
      width: 11,
      style: 'number',
      cell: (row, { book }) => costOf(row, 'high', book),
    },
    {
      header: headers.early,
      width: 11,
      style: 'date',
      cell: (row, { book }) => employed(row, 'early', book),
    },
    { header: headers.late, width: 11, style: 'date', cell: (row, { book }) => employed(row, 'late', book) },
    {
      header: headers.notSolved,
      width: 40,
      style: 'indentedWrap',
      cell: (row) => ({ value: notSolved(row) }),
    },
  ];
}

/** In service by level; a specialist as hired, because nobody's scale is known. */
function costOf(row: Remedy, end: 'low' | 'high', book: Book): Content {
  return row.level === null ? hiredCost(row, end, book) : salaryOf(row, end, book);
}

function hiredCost({ hired }: Remedy, end: 'low' | 'high', book: Book): Content {
  const [perHour, hours] = [`hiring.externalHour.${end}`, 'hiring.externalHours'].map((id) =>
    ruleById(book, id),
  );
  return { value: hired[end], formula: `${perHour}*${hours}` };
}

function employed({ employedFrom }: Remedy, end: 'early' | 'late', book: Book): Content {
  const months = ruleById(book, `hiring.vacancy.${end === 'early' ? 'low' : 'high'}`);
  return {
    value: dateSerial(employedFrom[end]),
    formula: `ROUND(${figureAddress(book, 'referenceDate')}+${months}*${daysPerMonth},0)`,
  };
}

function hiredStart({ hiredFrom }: Remedy, book: Book): Content {
  return {
    value: dateSerial(hiredFrom.late),
    formula: `ROUND(${figureAddress(book, 'referenceDate')}+${ruleById(book, 'hiring.external.high')}*7,0)`,
  };
}

/** What one person more leaves as it is, in one sentence. */
function notSolved({ notSolved: left }: Remedy): string {
  const { bottlenecks } = textsIn('nl').domain;
  const parts = [
    ...(left.sameRole > 0 ? [remedies.sameRole(wholeNumber(left.sameRole))] : []),
    ...left.otherRoles
      .slice(0, 2)
      .map(({ role, homes }) => remedies.otherRole(wholeNumber(homes), words.role[role])),
    ...left.bottlenecks
      .slice(0, 2)
      .map(({ bottleneck, homes }) =>
        remedies.bottleneck(wholeNumber(homes), bottlenecks[bottleneck].toLowerCase()),
      ),
  ];
  return parts.length > 0 ? parts.join('; ') : remedies.noMore;
}

/** The three choices for the shortage where one person matters most: park, share or hire from outside, take on. */
export function putOptions(sheet: SheetDraft, row: number, model: SheetModel, book: Book): void {
  const { headers } = options;
  putSection(sheet, row, options.title, [1, lastColumn]);
  const [top] = shownRemedies(model);
  if (top === undefined) {
    putText(sheet, row + 1, 1, options.nothing, 'text');
    return;
  }
  const heads: [string, SheetStyle][] = [
    [headers.option, 'header'],
    [headers.low, 'headerNumber'],
    [headers.high, 'headerNumber'],
    [headers.start, 'headerNumber'],
    [headers.homes, 'headerNumber'],
    [headers.what, 'headerIndented'],
  ];
  heads.forEach(([text, style], index) => putText(sheet, row + 1, index + 1, text, style));
  for (let column = heads.length + 1; column <= lastColumn; column += 1)
    put(sheet, row + 1, column, { value: null }, 'header');
  const who = whoOf(top);
  const reference = figureAddress(book, 'referenceDate');
  const lines: [string, Content, Content, Content, number, string][] = [
    [
      options.park,
      { value: 0 },
      { value: 0 },
      { value: dateSerial(model.results.referenceDate), formula: `${reference}+0` },
      top.homesFirstShort,
      options.whatPark(who),
    ],
    [
      options.share,
      hiredCost(top, 'low', book),
      hiredCost(top, 'high', book),
      hiredStart(top, book),
      top.homesGainedHired,
      options.whatShare(who),
    ],
    [
      options.hire,
      salaryOf(top, 'low', book),
      salaryOf(top, 'high', book),
      employed(top, 'late', book),
      top.homesGained,
      options.whatHire(who),
    ],
  ];
  lines.forEach(([name, low, high, start, homes, what], index) => {
    const at = row + 2 + index;
    putText(sheet, at, 1, name, 'strong');
    put(sheet, at, 2, low, 'number');
    put(sheet, at, 3, high, 'number');
    put(sheet, at, 4, start, 'date');
    put(sheet, at, 5, { value: homes }, 'number');
    putText(sheet, at, 6, what, 'indented');
  });
  putText(sheet, row + 5, 1, `${options.notSolved}${notSolved(top)}.`, 'text');
}

/** In service: by the level asked, for a specialist from junior to senior. */
function salaryOf({ level, salary }: Remedy, end: 'low' | 'high', book: Book): Content {
  const paid = level ?? (end === 'low' ? 'junior' : 'senior');
  return { value: salary[end], formula: `${ruleById(book, `hiring.salary.${paid}`)}+0` };
}

/** People on whom much hangs, by code; a role without codes has one person. */
export function keyPersonColumns({ leads }: SheetModel): Column<KeyPerson>[] {
  const { headers } = keyPersons;
  return [
    {
      header: headers.role,
      width: 34,
      style: 'text',
      cell: ({ person, role, reason }) => {
        const code = leads.ofPerson.get(person);
        const who = code === undefined ? words.role[role] : `${words.role[role]} ${code}`;
        return { value: reason === 'only-one' ? keyPersons.onlyOne(who) : who };
      },
    },
    { header: headers.projects, width: 11, style: 'number', cell: ({ projects }) => ({ value: projects }) },
    { header: headers.homes, width: 11, style: 'number', cell: ({ homes }) => ({ value: homes }) },
    { header: headers.share, width: 11, style: 'share', cell: ({ share }) => ({ value: share }) },
    {
      header: headers.what,
      width: 11,
      style: 'indented',
      cell: ({ reason }) => ({ value: reason === 'share' ? keyPersons.whatShare : keyPersons.whatOnlyOne }),
    },
  ];
}
