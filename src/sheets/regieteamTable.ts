import type { AgendaItem, TestOutcome } from '../analysis/results';
import type { Quantity } from '../model/quantity';
import { texts as textsIn } from '../text';
import { regieteamTexts as texts } from '../text/sheets/regieteam';
import { noteOf, readNotes } from './annotations';
import type { SheetModel } from './context';
import { headerRow, numberOrUnknown, rangeDisplay } from './layout';
import { sentenceOf } from './sentences';
import { type Column, type TableDraft, tableAt } from './table';

const { headers, parts } = texts;

/** The columns of RB Regieteam where people type. */
export const regieteamUserColumns = {
  keyHeader: headers.key,
  headers: [headers.status, headers.owner, headers.date, headers.decision, headers.remark],
};

/** The last column that is printed. */
export const lastPrintedTeamHeader = headers.date;

/** Most rows of phase checks; projects beyond it are counted in a note. */
export const mostGateRows = 1000;

/** An item of the agenda, the set-up checklist or a phase check. */
export interface TeamRow {
  part: string;
  number: string;
  what: string;
  why: string | null;
  proposal: string | null;
  project: string | null;
  /** `undefined` where homes don't matter. */
  homes?: Quantity;
  who: string | null;
  test: string | null;
  key: string;
}

/** The table of RB Regieteam: agenda, consent list, set-up, phase checks, and what can't be tested. */
export function regieteamTable(model: SheetModel, sheet: string): TableDraft<TeamRow> {
  const notes = readNotes('regieteam', model.own, model.state, regieteamUserColumns);
  const text = (header: string, width: number, value: (row: TeamRow) => string | null): Column<TeamRow> => ({
    header,
    width,
    style: 'wrap',
    cell: (row) => ({ value: value(row) }),
  });
  const typed = (header: string, width: number): Column<TeamRow> => ({
    header,
    width,
    style: header === headers.date ? 'inputDate' : 'inputText',
    cell: ({ key }) => ({ value: noteOf(notes, key, header) }),
  });
  const end = (header: string, of: 'low' | 'high'): Column<TeamRow> => ({
    header,
    width: 10,
    style: 'number',
    cell: ({ homes }) => (homes === undefined ? { value: null } : numberOrUnknown(homes?.[of])),
  });
  const columns: Column<TeamRow>[] = [
    text(headers.part, 12, ({ part }) => part),
    text(headers.number, 5, ({ number }) => number),
    {
      header: headers.what,
      width: 34,
      style: 'wrap',
      cell: ({ what, part }) => ({
        value: what,
        ...(part === parts.discuss ? { style: 'strongWrap' as const } : {}),
      }),
    },
    text(headers.project, 17, ({ project }) => project),
    text(headers.why, 34, ({ why }) => why),
    text(headers.proposal, 24, ({ proposal }) => proposal),
    {
      header: headers.shown,
      width: 11,
      style: 'display',
      cell: ({ homes }, at) =>
        homes === undefined
          ? { value: null }
          : rangeDisplay(at.ref(headers.low), at.ref(headers.high), homes),
    },
    { header: headers.who, width: 14, style: 'indentedWrap', cell: ({ who }) => ({ value: who }) },
    text(headers.test, 12, ({ test }) => test),
    typed(headers.status, 10),
    typed(headers.date, 11),
    typed(headers.owner, 14),
    typed(headers.decision, 28),
    typed(headers.remark, 28),
    end(headers.low, 'low'),
    end(headers.high, 'high'),
    { header: headers.key, width: 24, style: 'muted', cell: ({ key }) => ({ value: key }) },
  ];
  return tableAt('RB_Regieteam', { sheet, headerRow }, columns, teamRows(model).rows);
}

/** The rows, and the number of projects whose phase checks found no room. */
export function teamRows(model: SheetModel): { rows: TeamRow[]; gatesLeftOut: number } {
  const gates = gateRows(model);
  return {
    rows: [...agendaRows(model), ...checklistRows(model), ...gates.rows, ...untestableRows(model)],
    gatesLeftOut: gates.leftOut,
  };
}

function agendaRows(model: SheetModel): TeamRow[] {
  const numbers = { discuss: 0, consent: 0 };
  const { domain } = textsIn('nl');
  const inOrder = (place: AgendaItem['place']): AgendaItem[] =>
    model.results.regieteam.agenda.filter((item) => item.place === place);
  return [...inOrder('discuss'), ...inOrder('consent')].map((item) => {
    numbers[item.place] += 1;
    return {
      part: parts[item.place],
      number: String(numbers[item.place]),
      what: domain.agendaRules[item.rule] ?? item.rule,
      why: sentenceOf(item.remark, model),
      proposal: texts.proposals[item.rule] ?? null,
      project: item.project === null ? null : projectName(model, item.project),
      homes: item.homes,
      who: domain.agendaLevels[item.level],
      test: null,
      key: codedKey(item.key, model),
    };
  });
}

/** The key of an agenda item; where it names a person, the code stands in. */
function codedKey(key: string, { leads }: SheetModel): string {
  const [rule, subject] = [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)];
  const code = leads.ofPerson.get(subject);
  return code === undefined ? key : `${rule}:${code}`;
}

function checklistRows(model: SheetModel): TeamRow[] {
  return model.results.regieteam.checklist.map(({ number, outcome, remark }) => ({
    part: parts.setUp,
    number: String(number),
    what: texts.checklist[number - 1] ?? String(number),
    why: remark === null ? null : sentenceOf(remark, model),
    proposal: null,
    project: null,
    who: null,
    test: outcomeWord(outcome),
    key: `inrichting:${number}`,
  }));
}

function gateRows(model: SheetModel): { rows: TeamRow[]; leftOut: number } {
  const ranks = new Map(model.results.priority.projects.map(({ key }, index) => [key, index]));
  const gates = [...model.results.regieteam.gates].sort(
    (a, b) => (ranks.get(a.key) ?? Infinity) - (ranks.get(b.key) ?? Infinity),
  );
  const labels: Readonly<Record<string, string>> = texts.gateItems;
  const rows: TeamRow[] = [];
  let leftOut = 0;
  for (const { key, from, to, items } of gates) {
    if (rows.length + items.length > mostGateRows) {
      leftOut += 1;
      continue;
    }
    items.forEach(({ id, outcome }, index) =>
      rows.push({
        part: parts.gates,
        number: String(index + 1),
        what: texts.gateWhat(from, to, labels[id] ?? id),
        why: null,
        proposal: null,
        project: projectName(model, key),
        who: null,
        test: outcomeWord(outcome),
        key: `fase:${key}:${id}`,
      }),
    );
  }
  return { rows, leftOut };
}

function untestableRows({ results }: SheetModel): TeamRow[] {
  const { domain } = textsIn('nl');
  return results.regieteam.untestable.map(({ rule, missing }, index) => ({
    part: parts.untestable,
    number: String(index + 1),
    what: domain.agendaRules[rule] ?? rule,
    why: texts.untestableWhy(domain.missingInputs[missing] ?? missing),
    proposal: null,
    project: null,
    who: null,
    test: outcomeWord('unknown'),
    key: `niet:${rule}`,
  }));
}

function projectName({ factsByKey }: SheetModel, key: string): string {
  return factsByKey.get(key)?.project.name ?? key;
}

/** The word for the outcome of a test. */
export function outcomeWord(outcome: TestOutcome): string {
  return textsIn('nl').domain.testOutcomes[outcome];
}
