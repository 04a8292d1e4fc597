import type { Outcome, Session } from '../../app/run';
import type { PlaceGap, Results } from '../../analysis/results';
import type { Language } from '../../text';
import { bottlenecksJson } from './bottlenecksJson';
import { remarkText } from '../../text/messages';
import { forecastJson } from './forecastJson';

/** The document that `analyse --json` prints. What isn't built yet is null, never invented. */
export function analyseJson(session: Session, outcome: Outcome, language: Language): Record<string, unknown> {
  const { reading } = session;
  const { results, report } = outcome;
  const names = namesByKey(session);
  const used = reading.usedLists.flatMap((index) => reading.lists[index] ?? []);
  return {
    referenceDate: results.referenceDate,
    read: {
      projects: used.reduce((sum, list) => sum + list.projects.length, 0),
      excluded: used.reduce((sum, list) => sum + list.excludedRows.length, 0),
      findings: results.quality.findings.length,
    },
    counting: results.counting.lines,
    target: targetJson(results),
    gap: gapJson(results),
    forecast: forecastJson(results, names, language),
    priority: priorityJson(results, names, language),
    staffing: staffingJson(results, language),
    capacity: results.capacity.rows.map((row) => ({
      role: row.role,
      year: row.year,
      needFte: row.needFte,
      haveFte: row.haveFte,
      gapFte: row.gapFte,
      homesFirstShort: row.homesFirstShort,
      alsoOther: row.alsoOther,
      homesGainedByRerun: row.homesGained,
    })),
    history: { ...results.history, remark: remarkText(results.history.remark, language) },
    bottlenecks: bottlenecksJson(results),
    sheets: report.sheets.map((sheet) => sheet.name),
  };
}

function namesByKey(session: Session): Map<string, string> {
  return new Map(
    session.reading.lists.flatMap((list) => list.projects.map((project) => [project.key, project.name])),
  );
}

function targetJson({ target }: Results): Record<string, unknown> | null {
  if (target === null) return null;
  return {
    name: target.target.name,
    from: target.target.from,
    to: target.target.to,
    total: target.total,
    realised: target.realised,
    perYear: Object.fromEntries(target.perYear.map(({ year, homes }) => [year, homes])),
  };
}

/** Target minus expected where there is a forecast (half of the draws reach it), else minus the low end of planned. */
function gapJson({ gap, delivery, target, forecast }: Results): Record<string, unknown> {
  const isForecast = forecast.projects.length > 0;
  const expected = new Map(forecast.years.map((row) => [row.year, row.expected]));
  const shares = new Map<string, unknown>(forecast.shares.map(({ segment, share }) => [segment, share]));
  return {
    basis: isForecast ? 'expected-p50' : 'planned-low',
    perYear: Object.fromEntries(
      gap.years.map((year) => {
        const band = isForecast ? (expected.get(year.year) ?? null) : null;
        const agreed = target === null ? null : year.target;
        return [
          year.year,
          {
            target: agreed,
            planned: year.planned,
            hard: year.hard,
            conditional: year.conditional,
            soft: year.soft,
            unknown: year.unknown,
            expected: band,
            afterLoss: year.afterLoss,
            gap: agreed === null || band === null ? year.gap : agreed - band.p50,
            gapPlanned: year.gap,
          },
        ];
      }),
    ),
    overdue: delivery.overdue,
    later: delivery.later,
    undated: delivery.undated,
    segments: Object.fromEntries(
      gap.segments.map((segment) => [
        segment.segment,
        { target: segment.target, planned: segment.share, expected: shares.get(segment.segment) ?? null },
      ]),
    ),
    toFind: gap.toFind,
    waterfall: gap.waterfall,
    pace: gap.pace,
    municipalities: placesJson(gap.municipalities),
    areas: placesJson(gap.areas),
    planRatio: gap.planRatio,
    chanceToMeetTarget: forecast.chanceToMeetTarget,
  };
}

function placesJson(places: readonly PlaceGap[]): Record<string, unknown>[] {
  return places.map(({ spellings: _, ...place }) => place);
}

function priorityJson({ priority }: Results, names: Map<string, string>, language: Language): unknown[] {
  return priority.projects.map((project) => ({
    key: project.key,
    rank: project.rank,
    name: names.get(project.key),
    score: (project.score.low + project.score.high) / 2,
    scoreRange: project.score,
    rankRange: project.rankRange,
    gates: project.gates,
    missing: project.missing,
    why: remarkText(project.why, language),
  }));
}

function staffingJson({ staffing }: Results, language: Language): Record<string, unknown> {
  return {
    assignments: staffing.assignments.map((assignment) => ({
      key: assignment.key,
      lead: assignment.leadName,
      required: assignment.required,
      has: assignment.has,
      fit: assignment.fit,
      origin: assignment.origin,
      remedy: assignment.remedy,
      start: assignment.start,
      coach: assignment.coach,
    })),
    unstaffed: staffing.unstaffed,
    mismatches: staffing.mismatches,
    plan: staffing.plan,
    parked: staffing.parked.map(({ key, reviewDate, reasons }) => ({
      key,
      reviewDate,
      reasons: reasons.map((reason) => remarkText(reason, language)),
    })),
    objective: staffing.plan?.objective ?? null,
    bound: staffing.plan?.bound ?? null,
  };
}
