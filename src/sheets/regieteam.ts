import { wholeNumber } from '../text/format';
import { regieteamTexts as texts } from '../text/sheets/regieteam';
import { looseNotes, noteOf, readNotes } from './annotations';
import type { Book } from './book';
import type { SheetModel } from './context';
import { countIfs, quote, wholeText } from './formulas';
import {
  columnArea,
  finishSheet,
  freezeAt,
  headerRow,
  highlight,
  newSheet,
  printUpTo,
  putFigures,
  putHead,
  putTable,
  putText,
} from './layout';
import { putLooseNotes } from './looseNotes';
import { metaOf } from './meta';
import type { SheetPlan } from './plan';
import {
  lastPrintedTeamHeader,
  mostGateRows,
  outcomeWord,
  regieteamUserColumns,
  type TeamRow,
  teamRows,
} from './regieteamTable';
import type { TableDraft } from './table';

const { headers, parts } = texts;

/** RB Regieteam: the agenda of this month, the set-up of the team, and the checks at the end of each phase. */
export function regieteamSheet(model: SheetModel, book: Book, table: TableDraft<TeamRow>): SheetPlan {
  const sheet = newSheet(book, 'regieteam', true);
  const { items, spot } = table;
  const notes = readNotes('regieteam', model.own, model.state, regieteamUserColumns);
  const status = (row: TeamRow): string => String(noteOf(notes, row.key, headers.status) ?? '');
  const met = outcomeWord('met');
  const number = (test: (row: TeamRow) => boolean): number => items.filter(test).length;
  const inPart = (part: keyof typeof parts): [string, string] => [headers.part, quote(parts[part])];
  const discuss = number(({ part }) => part === parts.discuss);
  const consent = number(({ part }) => part === parts.consent);
  const setUp = number((row) => row.part === parts.setUp && (row.test === met || status(row) === texts.done));
  const sentence = texts.finding;
  putHead(sheet, {
    title: texts.title,
    finding: {
      value: `${sentence.discuss}${wholeNumber(discuss)}${sentence.consent}${wholeNumber(consent)}${sentence.setUp}${wholeNumber(setUp)}${sentence.of}`,
      formula: [
        quote(sentence.discuss),
        wholeText('$A$6'),
        quote(sentence.consent),
        wholeText('$C$6'),
        quote(sentence.setUp),
        wholeText('$E$6'),
        quote(sentence.of),
      ].join('&'),
    },
    meta: metaOf(model),
  });
  putText(sheet, 4, 1, texts.course, 'noteLine');
  const tested = countIfs(spot, [inPart('setUp'), [headers.test, quote(met)]]);
  const ticked = countIfs(spot, [
    inPart('setUp'),
    [headers.test, quote(`<>${met}`)],
    [headers.status, quote(texts.done)],
  ]);
  putFigures(sheet, [
    {
      column: 1,
      label: texts.figures.discuss,
      content: { value: discuss, formula: countIfs(spot, [inPart('discuss')]) },
    },
    {
      column: 3,
      label: texts.figures.consent,
      content: { value: consent, formula: countIfs(spot, [inPart('consent')]) },
    },
    { column: 5, label: texts.figures.setUp, content: { value: setUp, formula: `${tested}+${ticked}` } },
    {
      column: 6,
      label: texts.figures.open,
      content: {
        value: number((row) => status(row) === 'open'),
        formula: countIfs(spot, [[headers.status, quote('open')]]),
      },
    },
  ]);
  const below = putTable(sheet, table, book, { filter: true, setWidths: true });
  freezeAt(sheet, headerRow, 3);
  printUpTo(sheet, table, lastPrintedTeamHeader);
  sheet.validations.push({
    area: columnArea(table, headers.status),
    rule: { kind: 'list', values: [...texts.statuses] },
    promptTitle: texts.promptTitle,
    prompt: texts.prompt,
    strict: false,
  });
  const is = (outcome: Parameters<typeof outcomeWord>[0]) => (ref: (header: string) => string) =>
    `${ref(headers.test)}=${quote(outcomeWord(outcome))}`;
  highlight(sheet, table, headers.test, is('met'), 'good', book);
  highlight(sheet, table, headers.test, is('not-met'), 'warning', book);
  highlight(sheet, table, headers.test, is('unknown'), 'muted', book);
  sheet.annotations = { table: spot.name, ...regieteamUserColumns };
  const { gatesLeftOut } = teamRows(model);
  if (gatesLeftOut > 0)
    putText(
      sheet,
      below + 1,
      1,
      texts.gatesLeftOut(wholeNumber(gatesLeftOut), wholeNumber(mostGateRows)),
      'noteLine',
    );
  putLooseNotes(
    sheet,
    below + (gatesLeftOut > 0 ? 3 : 1),
    looseNotes(
      notes,
      items.map(({ key }) => key),
    ),
  );
  return finishSheet(sheet);
}
