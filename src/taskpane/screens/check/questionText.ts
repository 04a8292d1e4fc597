import { columnLetters } from '../../../model/cell';
import { texts as textsIn, type Language } from '../../../text';
import { columnFieldLabel } from '../../../text/fieldLabel';
import type { AskedColumn, Question } from './questions';

/** How many sheets a sentence names. */
const mostSheets = 3;

/** The sentence of a question. */
export function questionText(question: Question, language: Language): string {
  const all = textsIn(language);
  const { questions } = all.pane.check;
  switch (question.kind) {
    case 'tie':
      return questions.tie(
        columnFieldLabel(question.field, all),
        sheetsText(question.options[0] ?? [], language),
      );
    case 'column':
      return questions.column(
        headerText(question.columns[0], language),
        columnFieldLabel(question.field, all),
        sheetsText(question.columns, language),
      );
    case 'lead':
      return questions.who(question.lead, String(question.projects));
    case 'lists':
      return questions.lists;
  }
}

/** A column in words: its header, its letter and a few values. */
export function optionText(asked: AskedColumn | undefined, language: Language): string {
  const { questions } = textsIn(language).pane.check;
  const { column = 1, examples = [] } = asked?.column ?? {};
  return questions.option(
    headerText(asked, language),
    columnLetters(column),
    examples.slice(0, 3).join(' · '),
  );
}

function headerText(asked: AskedColumn | undefined, language: Language): string {
  const { columns } = textsIn(language).pane.check;
  const header = asked?.column.header ?? '';
  return header === '' ? columns.noHeader : header;
}

function sheetsText(columns: readonly AskedColumn[], language: Language): string {
  const { and, andMore } = textsIn(language).pane.check;
  const sheets = [...new Set(columns.map(({ sheet }) => sheet))];
  if (sheets.length > mostSheets) {
    return `${sheets.slice(0, mostSheets).join(', ')}${andMore(String(sheets.length - mostSheets))}`;
  }
  const last = sheets.pop() ?? '';
  return sheets.length > 0 ? `${sheets.join(', ')}${and}${last}` : last;
}
