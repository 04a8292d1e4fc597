import { choicesNow } from '../../../src/analysis/regieteam/choices';
import type { AgendaItem } from '../../../src/analysis/results';

function item(rule: string, project: string | null, level: AgendaItem['level'] = 'regieteam'): AgendaItem {
  return {
    rule,
    key: `${rule}:${project ?? ''}`,
    project,
    homes: null,
    level,
    place: 'discuss',
    remark: { code: rule },
  };
}

const chosen = (...agenda: AgendaItem[]) => choicesNow(agenda).map(({ key }) => key);

describe('the choices of now', () => {
  it('are the heaviest of the agenda, one of a kind and one per project', () => {
    expect(
      chosen(item('R1', 'A'), item('R1', 'B'), item('R10', 'A'), item('R10', 'C'), item('R4', null)),
    ).toEqual(['R1:A', 'R10:C', 'R4:']);
  });

  it('are two of a kind when there is nothing else, and never more', () => {
    expect(chosen(item('R1', 'A'), item('R1', 'B'), item('R1', 'C'))).toEqual(['R1:A', 'R1:B']);
  });

  it('put last what a project leader can settle alone', () => {
    expect(chosen(item('R12', 'A', 'projectleider'), item('R1', 'B'))).toEqual(['R1:B', 'R12:A']);
  });

  it('leave out rules that ask for work, not for a choice', () => {
    expect(chosen(item('R13', 'A'), item('R14', 'B'))).toEqual([]);
  });
});
