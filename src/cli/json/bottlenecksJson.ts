import type { Results } from '../../analysis/results';

/** What holds plans up, for `analyse --json`: the Pareto, what solving brings, and every project with every bottleneck. */
export function bottlenecksJson({ bottlenecks }: Results): Record<string, unknown> {
  const gains = new Map(bottlenecks.gains.map((gain) => [gain.kind, gain]));
  return {
    listed: bottlenecks.listed,
    ...bottlenecks.total,
    homesGainedByAll: bottlenecks.gainedByAll,
    kinds: bottlenecks.kinds.map(({ plan, ...total }) => ({
      ...total,
      actor: plan.actor,
      measures: plan.measures,
      help: plan.help,
      homesGained: gains.get(total.kind)?.alone ?? null,
      homesGainedTogether: gains.get(total.kind)?.together ?? null,
    })),
    rows: bottlenecks.rows.map(({ note: _typed, detail, ...row }) => ({
      ...row,
      detail: detail?.code ?? null,
    })),
  };
}
