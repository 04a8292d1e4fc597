import type { Finding } from '../model/finding';
import type { Inputs } from '../model/inputs';
import { bottlenecksOf } from './bottlenecks/bottlenecks';
import { rerunWith } from './bottlenecks/gains';
import { yearFraction, yearOf, yearsFrom } from './calendar';
import { quartersShown } from './capacity/availability';
import { capacityOf } from './capacity/capacity';
import { classify } from './classes';
import { countHomes } from './counting';
import { deliver, deliveryTotals, lastPlannedYear } from './delivery';
import { isUnderConstruction } from './facts';
import { flexOf } from './flex';
import { forecastOf } from './forecast/forecast';
import { gapOf } from './gap/gap';
import { plannedShortage } from './gap/years';
import { historyOf } from './history/history';
import { referenceFor } from './history/reference';
import { leaderFinder, leadersOf } from './leads';
import type { PortfolioEntry } from './portfolio';
import { isOpen } from './portfolio';
import { quarterSpan, quartersFrom } from './presence';
import { withOutcomes } from './priority/outcomes';
import { prioritise } from './priority/prioritise';
import { checkList } from './quality/checkList';
import { checkPlans } from './quality/checkPlans';
import { judgeQuality } from './quality/judge';
import { buildAgenda } from './regieteam/agenda';
import { choicesNow } from './regieteam/choices';
import { buildChecklist } from './regieteam/checklist';
import { gateChecks } from './regieteam/gates';
import type { ActiveTarget, Results, Workload } from './results';
import { ruleBook } from './rules/ruleBook';
import type { RuleBook } from './rules/ruleBook';
import type { ScheduleProblem } from './schedule/problem';
import { addedBy, applyScenario } from './scenario';
import { staff } from './staffing/staff';
import { chooseTarget } from './target';
import { projectWorkload, workNorms } from './workload';

/** The most years a table shows. */
const mostYears = 30;

/** The parts of an analysis that take long: the search for a plan of leads, in steps, and the forecast, in draws. */
export type AnalysisPart = 'planning' | 'forecast';

/** Hears how far the running part is. */
export type AnalysisProgress = (done: number, total: number, part: AnalysisPart) => void;

/** What a caller may ask of an analysis beside its results. */
export interface AnalyseOptions {
  /** Told while a part that takes long is under way, one part after the other. */
  onProgress?: AnalysisProgress;
  /** Told what was planned, where anything was: a caller may prove more about it than the analysis takes the time for. */
  onPlanned?: (problem: ScheduleProblem) => void;
}

/**
 * The whole analysis: inputs in, results out. Pure: no clock and no randomness but by the seed; the order of the projects changes nothing but the order of
 * the rows. Never throws on data: what can't be worked out is unknown and has a finding.
 */
export function analyse(given: Inputs, { onProgress, onPlanned }: AnalyseOptions = {}): Results {
  const inputs = given.scenario ? applyScenario(given, given.scenario) : given;
  const book = ruleBook(inputs.rules);
  const { projects, people, referenceDate } = inputs;
  const now = yearFraction(referenceDate);

  const { counting, findings: countingFindings } = countHomes(projects, book);
  const chosen = chooseTarget(
    {
      targets: inputs.targets,
      projects,
      counts: counting.projects,
      realised: inputs.realised ?? [],
      referenceDate,
    },
    book,
  );
  const years = yearsShown(inputs, chosen.target, book);
  const [firstYear = yearOf(referenceDate), lastYear = firstYear] = [years[0], years.at(-1)];

  const bases = projects.flatMap((project, index) => {
    const count = counting.projects[index];
    if (!count) return [];
    const projectClass = classify(project, count, book);
    return [
      { project, count, class: projectClass, delivery: deliver(project, count, firstYear, lastYear, book) },
    ];
  });
  const delivery = deliveryTotals(
    bases.map((base) => base.delivery),
    years,
    book,
  );

  const leaders = leadersOf(people ?? []);
  const findLead = leaderFinder(people ?? []);
  const norms = workNorms(book, quartersFrom(now, quartersShown).map(quarterSpan));
  const loaded = bases.map((base) => {
    const { lead: listed, chosenLead } = base.project;
    const listLead = findLead(listed);
    const chosen = people?.find(({ key }) => key === chosenLead?.person) ?? null;
    const lead = chosenLead === undefined ? listLead : chosen;
    const asksWork =
      isOpen(base.count) || (base.count.outcome === 'finished' && base.project.phase === 'nazorg');
    const leadLevel = lead?.seniority ?? null;
    const workload = asksWork ? projectWorkload({ ...base, leadLevel }, now, norms, book) : null;
    return { ...base, lead, listLead, asksWork, workload };
  });
  const goals = {
    affordable: chosen.target?.target.shares.affordable ?? book.number('segments.affordable'),
    socialRent: chosen.target?.target.shares.socialRent ?? book.number('segments.socialRent'),
    shortage: chosen.target && plannedShortage(delivery, chosen.target),
  };
  const { priority: order, findings: priorityFindings } = prioritise(
    loaded.map((entry) => ({ ...entry, goals, now })),
    book,
    inputs.seed,
  );

  const byKey = new Map(loaded.map((entry) => [entry.project.key, entry]));
  const inRankOrder = order.projects.flatMap((place) => {
    const entry = byKey.get(place.key);
    return entry === undefined ? [] : [{ ...entry, priority: place }];
  });
  const {
    staffing,
    findings: staffingFindings,
    rerun,
  } = staff(
    {
      cases: inRankOrder.filter(({ count }) => isOpen(count)),
      leaders,
      people: people ?? [],
      added: addedBy(given.scenario),
      years,
      referenceDate,
      now,
      book,
    },
    {
      seed: inputs.seed,
      onProgress: (done, total) => onProgress?.(done, total, 'planning'),
      ...(onPlanned ? { onPlanned } : {}),
    },
  );
  const priority = withOutcomes(order, byKey, staffing, referenceDate, book);
  const { capacity, findings: staffFindings } = capacityOf(
    {
      cases: inRankOrder.map((entry) => ({
        key: entry.project.key,
        counted: entry.count.counted,
        workload: entry.workload,
        required: entry.class.required,
        bottlenecks: entry.project.bottlenecks,
        underConstruction: isUnderConstruction(entry.project),
      })),
      people,
      years,
      referenceDate,
      now,
      loads: staffing.loads,
      waiting: staffing.unstaffed,
      rerunWithLead: (level, fromYear) => rerun(level, fromYear)?.homes ?? null,
    },
    book,
  );

  const places = new Map(priority.projects.map((place) => [place.key, place]));
  const assignments = new Map(staffing.assignments.map((assignment) => [assignment.key, assignment]));
  const entries = loaded.flatMap((entry): PortfolioEntry[] => {
    const place = places.get(entry.project.key);
    return place
      ? [{ ...entry, priority: place, assignment: assignments.get(entry.project.key) ?? null }]
      : [];
  });
  const openEntries = entries.filter(({ count }) => isOpen(count));
  const history = historyOf(inputs, book);
  const {
    forecast,
    findings: forecastFindings,
    rerun: forecastRerun,
  } = forecastOf(
    {
      cases: openEntries,
      people,
      target: chosen.target,
      reference: (project) => referenceFor(project, history, book),
      time: { referenceDate, now, firstYear, years, lastOfPeriod: chosen.target?.target.to ?? lastYear },
      book,
    },
    { seed: inputs.seed, onProgress: (done, total) => onProgress?.(done, total, 'forecast') },
  );
  const gap = gapOf(
    {
      projects,
      counts: counting.projects,
      delivery,
      forecast,
      target: chosen.target,
      pastYears: chosen.targets.realisedYears,
      municipalities: (chosen.target?.parts ?? []).map(({ municipality, total, carriedOver, realised }) => ({
        name: municipality,
        target: total + carriedOver,
        realised,
      })),
      referenceDate,
    },
    book,
  );
  const bottlenecks = bottlenecksOf(
    {
      entries: openEntries,
      staffing,
      firstShortages: capacity.firstShortages,
      referenceDate,
      seen: inputs.bottlenecksSeen,
      rerun: rerunWith(forecastRerun, openEntries.length, book),
    },
    book,
  );
  const { agenda, untestable } = buildAgenda(
    { entries: openEntries, staffing, people, gap, bottlenecks, referenceDate },
    book,
  );

  const workload: Workload = {
    projects: loaded.flatMap((entry) => entry.workload ?? []),
    years,
    unknownProjects: loaded.filter((entry) => entry.asksWork && entry.workload === null).length,
  };
  const findings: Finding[] = [
    ...inputs.findings,
    ...book.findings,
    ...countingFindings,
    ...chosen.findings,
    ...priorityFindings,
    ...staffFindings,
    ...staffingFindings,
    ...checkList(openEntries),
    ...checkPlans(openEntries, inputs.listDates ?? [], referenceDate, book),
    ...forecastFindings,
  ];
  return {
    referenceDate,
    years,
    counting,
    target: chosen.target,
    targets: chosen.targets,
    flex: flexOf({ projects, counts: counting.projects, years, target: chosen.target }, book),
    classes: bases.map((base) => base.class),
    delivery,
    gap,
    priority,
    workload,
    staffing,
    capacity,
    bottlenecks,
    forecast,
    regieteam: {
      agenda,
      choices: choicesNow(agenda),
      checklist: buildChecklist(
        { entries: openEntries, referenceDate, listDates: inputs.listDates ?? [] },
        book,
      ),
      gates: gateChecks(openEntries),
      untestable,
    },
    quality: judgeQuality(openEntries, findings),
    history,
    rules: book.rules,
  };
}

/**
 * The years shown: from the reference year to the last year of the target or, within the horizon (rule `general.horizonYears`), of
 * the plans; without either the whole horizon. At most 30.
 */
function yearsShown(inputs: Inputs, target: ActiveTarget | null, book: RuleBook): number[] {
  const first = yearOf(inputs.referenceDate);
  const horizon = first + book.number('general.horizonYears') - 1;
  const planned = lastPlannedYear(inputs.projects);
  const ofPlans = planned === null ? null : Math.min(planned, horizon);
  const last = Math.max(target?.target.to ?? first, ofPlans ?? (target ? first : horizon));
  return yearsFrom(first, Math.min(last, first + mostYears - 1));
}
