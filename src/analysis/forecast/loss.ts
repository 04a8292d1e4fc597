import type { Project } from '../../model/project';
import type { HistoryClass } from '../historyResults';
import type { LossClass, ProjectLoss } from '../results';
import type { RuleBook } from '../rules/ruleBook';

/** What earlier lists say about projects like this one; `null` when there are too few. */
export type Reference = (project: Project) => HistoryClass | null;

/**
 * What a project loses and how late it comes, each thing once.
 *
 * Dropout, shrinkage and slip come from the municipality's own earlier lists where they hold enough cases, else from the rules of its status (`loss.*`).
 * The list's own chance of realisation takes the place of the dropout (rule `forecast.chanceMeans`, or what somebody said for this project): a
 * chance to be built ever leaves the slip as it is; a chance to be built within the period holds delay already, so there is none beside it.
 */
export function lossOf(project: Project, lossClass: LossClass, reference: Reference, book: RuleBook): ProjectLoss {
  const usual = reference(project);
  const base: ProjectLoss = usual ? byHistory(lossClass, usual, book) : byRules(lossClass, book);
  const { realisationChance: chance } = project;
  const meaning = meaningOf(project, book);
  if (chance === null || meaning === null) return base;
  const dropout = { low: 1 - chance, high: 1 - chance };
  if (meaning === 'ever') return { ...base, source: 'chance-ever', dropout };
  return { ...base, source: 'chance-in-period', dropout, slip: { median: 0, high: 0 } };
}

/** What the list's own chance means: as somebody said on RB Prognose, else by the rule; `null` is not to be used. */
function meaningOf({ chanceMeans }: Project, book: RuleBook): 'ever' | 'in-period' | null {
  if (chanceMeans !== undefined) return chanceMeans;
  const rule = book.text('forecast.chanceMeans');
  if (rule === 'niet gebruiken') return null;
  return rule === 'ooit' ? 'ever' : 'in-period';
}

function byRules(lossClass: LossClass, book: RuleBook): ProjectLoss {
  const rule = (name: string): number => book.number(`loss.${lossClass}.${name}`);
  return {
    class: lossClass,
    source: 'rules',
    dropout: { low: rule('dropout.low'), high: rule('dropout.high') },
    shrink: { low: rule('shrink.low'), high: rule('shrink.high') },
    slip: { median: rule('slip.median'), high: rule('slip.high') },
  };
}

/** A reference class without dated cases says nothing about slip: the rules do. Slip that was early on the whole is none. */
function byHistory(lossClass: LossClass, { dropout, shrink, slip }: HistoryClass, book: RuleBook): ProjectLoss {
  const usual = byRules(lossClass, book);
  const median = Math.max(0, slip?.median ?? 0);
  return {
    ...usual,
    source: 'history',
    dropout: { low: dropout, high: dropout },
    shrink: { low: shrink, high: shrink },
    slip: slip === null ? usual.slip : { median, high: Math.max(median, slip.high) },
  };
}
