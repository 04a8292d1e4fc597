import type { AgendaItem } from '../analysis/results';
import { texts as textsIn } from '../text';
import { quantityText } from '../text/format';
import { type ChoiceParams, choiceTexts, choiceTitle } from '../text/sheets/choices';
import { words } from '../text/sheets/words';
import type { SheetModel } from './context';
import { put, putSection, putText, type SheetDraft } from './layout';

/** Columns of the block: the choice, homes, who decides, before when, and what happens otherwise. */
const columns = { choice: 1, homes: 2, who: 3, before: 5, otherwise: 6 };

/** The heaviest matters of the agenda as choices for the one page; returns the first free row. */
export function putChoices(sheet: SheetDraft, model: SheetModel, row: number, lastColumn: number): number {
  const items = model.results.regieteam.choices;
  putSection(sheet, row, choiceTitle(items.length), [1, lastColumn]);
  if (items.length === 0) {
    putText(sheet, row + 1, 1, choiceTexts.none, 'text');
    return row + 2;
  }
  putHeaders(sheet, row + 1, lastColumn);
  items.forEach((item, index) => putChoice(sheet, model, item, row + 2 + index));
  return row + 2 + items.length;
}

function putHeaders(sheet: SheetDraft, row: number, lastColumn: number): void {
  const { headers } = choiceTexts;
  const texts = new Map<number, string>([
    [columns.choice, headers.choice],
    [columns.homes, headers.homes],
    [columns.who, headers.who],
    [columns.before, headers.before],
    [columns.otherwise, headers.otherwise],
  ]);
  for (let column = 1; column <= lastColumn; column += 1) {
    const style =
      column === columns.homes ? 'headerNumber' : column === columns.who ? 'headerIndented' : 'header';
    putText(sheet, row, column, texts.get(column) ?? '', style);
  }
}

function putChoice(sheet: SheetDraft, model: SheetModel, item: AgendaItem, row: number): void {
  const wording = choiceTexts.rules[item.rule];
  if (wording === undefined) return;
  const params = paramsOf(item, model);
  const before = wording.before?.(params) ?? null;
  putText(sheet, row, columns.choice, wording.choice(params), 'wrap');
  const homes = quantityText(item.homes);
  put(sheet, row, columns.homes, { value: homes }, item.homes === null ? 'unknown' : 'display');
  putText(sheet, row, columns.who, textsIn('nl').domain.agendaLevels[item.level], 'indented');
  putText(sheet, row, columns.before, before ?? words.unknown, before === null ? 'mutedText' : 'text');
  putText(sheet, row, columns.otherwise, wording.otherwise(params), 'text');
}

/** What the sentences are filled with: the project's name, the code of a person, and the figures of the remark. */
function paramsOf({ project, remark }: AgendaItem, { factsByKey, leads }: SheetModel): ChoiceParams {
  const { person, ...rest } = remark.params ?? {};
  return {
    ...rest,
    project: project === null ? '' : (factsByKey.get(project)?.project.name ?? project),
    person: typeof person === 'string' ? (leads.ofPerson.get(person) ?? '') : '',
  };
}
