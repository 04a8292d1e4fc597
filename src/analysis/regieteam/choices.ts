import type { AgendaItem } from '../results';

/** What a meeting can settle at once. */
const mostChoices = 3;

/** The agenda rules that ask for a choice; the others ask for work. */
const choiceRules = ['R1', 'R2', 'R3', 'R4', 'R7', 'R8', 'R10', 'R12', 'R16', 'R17'];

/**
 * What to choose now: the agenda in its own order of weight, one of every kind and one per project, so that a page doesn't ask the
 * same thing three times; two of a kind only when there is room left. What a project leader can settle alone comes last.
 */
export function choicesNow(agenda: readonly AgendaItem[]): AgendaItem[] {
  const matters = agenda.filter(({ rule }) => choiceRules.includes(rule));
  const candidates = [
    ...matters.filter(({ level }) => level !== 'projectleider'),
    ...matters.filter(({ level }) => level === 'projectleider'),
  ];
  const chosen: AgendaItem[] = [];
  for (const mostOfKind of [1, 2]) {
    for (const item of candidates) {
      const isNew = chosen.every(
        (other) => other.key !== item.key && (item.project === null || other.project !== item.project),
      );
      const ofKind = chosen.filter(({ rule }) => rule === item.rule).length;
      if (chosen.length < mostChoices && isNew && ofKind < mostOfKind) chosen.push(item);
    }
  }
  return chosen;
}
