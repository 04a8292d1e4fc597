import type { Finished, PaneServices } from '../../src/taskpane/services';
import { overviewOf } from '../../src/app/overview';
import type { ReadChanges, Understood } from '../../src/app/run';
import type { Band } from '../../src/analysis/forecastResults';
import type { Results, YearDelivery } from '../../src/analysis/results';
import type { HostInfo } from '../../src/host/host';
import type { Field } from '../../src/model/fields';
import type { Finding } from '../../src/model/finding';
import type { Project } from '../../src/model/project';
import { exactly } from '../../src/model/quantity';
import type { Grid } from '../../src/model/grid';
import type { ColumnMatch, ProjectList, Reading } from '../../src/reading/reading';
import { sheetKinds } from '../../src/sheets/plan';
import { sheetNames } from '../../src/text/sheets/sheetNames';

/** A project of which only the key and the name matter. */
export function project(key: string, name: string): Project {
  return {
    key,
    source: { sheet: 'Projecten', row: 6 },
    cells: { columns: {}, blank: [] },
    id: key,
    name,
    municipality: null,
    province: null,
    location: null,
    planType: null,
    status: null,
    phase: null,
    projectStatus: null,
    counts: {},
    deliveries: {},
    startYear: null,
    deliveryYear: null,
    modified: null,
    developer: null,
    municipalRole: null,
    lead: null,
    administrativeClient: null,
    politicalClient: null,
    bottlenecks: [],
    bottleneckText: null,
    realisationChance: null,
    keyProject: null,
    confidential: null,
    landPosition: null,
    permit: null,
    remarks: null,
  };
}

export const columns: ColumnMatch[] = [
  { column: 1, header: 'Nr.', field: 'id', confidence: 'high', examples: ['4.1', '4.2', '010'] },
  {
    column: 2,
    header: 'Naam plan',
    field: 'name',
    confidence: 'high',
    examples: ['Stationskwartier', 'De Weide'],
  },
  { column: 3, header: 'Aantal', field: 'homes', confidence: 'medium', examples: ['120', 'ca. 80', 'PM'] },
  { column: 4, header: 'Oplevering > 2027', field: 'deliveries.2027', confidence: 'high', examples: ['40'] },
  { column: 5, header: 'St.', field: 'status', confidence: 'low', examples: ['2A', '3', '4a'] },
  { column: 6, header: 'Dossier', field: 'other', confidence: 'low', examples: ['Z/2024/113'] },
];

export const findings: Finding[] = [
  { code: 'small-thing', severity: 'info', sheet: 'Projecten', cell: 'B9' },
  { code: 'some-homes', severity: 'error', sheet: 'Projecten', cell: 'C12', homes: exactly(40) },
  {
    code: 'most-homes',
    severity: 'warning',
    sheet: 'Projecten',
    cell: 'C20',
    homes: { low: 100, high: 150 },
  },
];

/** A list of three projects, with rows left out. */
export function list(changes: Partial<ProjectList> = {}): ProjectList {
  return {
    sheet: 'Projecten',
    headerRows: [4, 5],
    firstRow: 6,
    lastRow: 71,
    projectRows: 3,
    blankRows: 2,
    hiddenRows: 3,
    columns,
    excludedRows: [
      { row: 12, reason: 'subtotal' },
      { row: 72, reason: 'total' },
      { row: 24, reason: 'subtotal' },
    ],
    totals: { homes: { low: 1480, high: 1560 } },
    unknownRows: { homes: 4 },
    deliveries: {},
    hardness: { hard: 21, soft: 30, unknown: 9 },
    projects: [
      project('4.1', 'Stationskwartier'),
      project('4.2', 'De Weide'),
      project('010', 'Kerkhof-Zuid'),
    ],
    ...changes,
  };
}

/** What was understood of a workbook. */
export function reading(changes: Partial<Reading> = {}): Reading {
  return {
    lists: [list()],
    usedLists: [0],
    staff: { sheet: 'Formatie', headerRows: [1], columns: [], people: [] },
    targets: [
      {
        id: 'woondeal',
        name: 'Woondeal 2022',
        municipality: null,
        from: 2022,
        to: 2030,
        total: 1240,
        perYear: {},
        realised: 310,
        shares: {},
        status: 'active',
        source: 'Woondeal',
        referenceDate: '2023-03-01',
        cell: null,
      },
    ],
    realised: [],
    rules: [],
    referenceDate: '2026-07-01',
    referenceDateSource: 'workbook',
    findings,
    ...changes,
  };
}

/** What a host says of itself. */
export function hostInfo(kind: HostInfo['kind'] = 'excel', changes: Partial<HostInfo> = {}): HostInfo {
  return {
    kind,
    name: 'woningbouw.xlsx',
    language: 'nl-NL',
    theme: 'light',
    version: 'ExcelApi 1.14 · PC',
    abilities: { select: kind === 'excel', watch: kind === 'excel' },
    ...changes,
  };
}

/** The sheet of the list; every row says which it is. */
const grids: Grid[] = [
  {
    sheet: 'Projecten',
    values: Array.from({ length: 30 }, (_, index) => [`rij ${index + 1}`]),
    formulas: [],
    formats: [],
    hiddenRows: [],
    struckRows: [],
  },
];

/** A workbook that was read. */
export function session(kind: HostInfo['kind'] = 'excel', changes: Partial<Reading> = {}): Understood {
  return {
    info: hostInfo(kind),
    answers: { corrections: [], leadAnswers: [], projectRows: [] },
    choices: { today: '2026-11-01' },
    candidates: [{ sheet: 'Projecten', counted: true }],
    lost: { corrections: [], projectRows: [], sheet: null },
    reading: overviewOf(reading(changes), [], grids),
  };
}

/** The same workbook read with other choices: corrected columns mean what the user says. */
export function reread(from: Understood, read: Reading, changes: ReadChanges): Understood {
  const choices = { ...from.choices, ...changes };
  const {
    corrections = [],
    leadAnswers = [],
    projectRows = [],
    staffFromLeads,
    sheet,
    referenceDate,
  } = choices;
  const lists = read.lists.map((one) => ({
    ...one,
    columns: one.columns.map((column) => {
      const correction = corrections.find(
        ({ header, occurrence }) => header === column.header && occurrence === undefined,
      );
      return correction
        ? { ...column, field: correction.field as Field, confidence: 'high' as const }
        : column;
    }),
  }));
  const dated: Partial<Reading> = referenceDate ? { referenceDate, referenceDateSource: 'argument' } : {};
  return {
    ...from,
    choices,
    answers: { corrections, leadAnswers, projectRows, staffFromLeads, sheet: sheet ?? undefined },
    reading: overviewOf({ ...read, lists, ...dated }, corrections, grids),
  };
}

function year(year: number, hard: number, conditional: number, soft: number): YearDelivery {
  const planned = hard + conditional + soft;
  return {
    year,
    planned: exactly(planned),
    byHardness: {
      hard: exactly(hard),
      conditional: exactly(conditional),
      soft: exactly(soft),
      unknown: exactly(0),
    },
    afterLoss: { low: Math.round(planned * 0.7), high: Math.round(planned * 0.9) },
  };
}

function around(mean: number): Band {
  return { p10: mean * 0.8, p50: mean, p90: mean * 1.2, mean };
}

/** Results with an agreement that is not met; only what the pane shows is filled in. */
export function results(changes: Partial<Results> = {}): Results {
  const { targets } = reading();
  const years = [
    year(2026, 90, 0, 0),
    year(2027, 120, 30, 20),
    year(2028, 60, 40, 80),
    year(2029, 20, 0, 120),
    year(2030, 0, 0, 110),
    year(2031, 0, 0, 60),
    year(2032, 0, 0, 0),
  ];
  return {
    referenceDate: '2026-07-01',
    years: years.map((one) => one.year),
    counting: { projects: [], lines: [], unknownProjects: 4 },
    target: {
      target: targets[0]!,
      perYear: years.slice(0, 5).map((one) => ({ year: one.year, homes: 186 })),
      total: 1240,
      carriedOver: 0,
      realised: 310,
      realisedSource: 'typed',
      remaining: 930,
      basis: 'whole',
      parts: [],
      uncovered: [],
    },
    targets: { balances: [], realisedYears: [], onlyPlace: null, examples: [] },
    flex: {
      apart: true,
      projects: [],
      homes: exactly(0),
      years: [],
      undated: exactly(0),
      agreed: null,
    },
    classes: [],
    delivery: {
      projects: [],
      years,
      overdue: exactly(25),
      later: exactly(0),
      undated: { homes: { low: 60, high: 90 }, projects: 4 },
    },
    gap: {
      basis: 'expected',
      years: years.map((one) => ({
        year: one.year,
        target: one.year <= 2030 ? 186 : null,
        planned: one.planned,
        hard: one.byHardness.hard.low,
        conditional: one.byHardness.conditional.low,
        soft: one.byHardness.soft.low,
        unknown: 0,
        afterLoss: one.afterLoss,
        expected: around(one.planned.low * 0.75),
        gap: null,
        gapExpected: null,
        cumulativeTarget: null,
        cumulativePlanned: 0,
        cumulativeExpected: around(0),
        cumulativeGap: null,
        cumulativeGapExpected: null,
      })),
      segments: [],
      shareShifts: [],
      paths: [],
      waterfall: [],
      pace: {
        yearsLeft: 4.5,
        required: null,
        expected: null,
        extra: null,
        past: null,
        growth: null,
        peak: null,
        metIn: null,
      },
      municipalities: [],
      areas: [],
      backlog: null,
      plannedInPeriod: exactly(690),
      afterLossInPeriod: { low: 600, high: 660 },
      expectedInPeriod: { p10: 540, p50: 615, p90: 700, mean: 620 },
      toFind: 310,
      planRatio: 0.74,
      neededRatio: 1.1,
      verdict: 'not-feasible',
    },
    forecast: {
      draws: 2000,
      seed: 1,
      years: [],
      inPeriod: { free: around(700), people: around(660), all: around(620) },
      chanceToMeetTarget: 0,
      shares: [],
      projects: [],
      unknownProjects: 0,
    },
    priority: {
      weights: { contribution: 0.3, feasibility: 0.3, speed: 0.2, policy: 0.1, efficiency: 0.1 },
      preset: 'eigen',
      topN: 0,
      draws: 0,
      projects: [],
    },
    workload: { projects: [], years: [], unknownProjects: 0 },
    staffing: {
      applicable: true,
      juniorsPresent: true,
      competencesKnown: false,
      assignments: [],
      loads: [],
      today: [],
      unstaffed: [],
      mismatches: [],
      coaching: [],
      plan: null,
      parked: [],
    },
    capacity: {
      rows: [],
      levels: [],
      quarterRows: [],
      unknownRoles: [],
      quarters: [],
      people: [],
      remedies: [],
      firstShortages: [],
      fragmented: [],
      keyPersons: [],
    },
    bottlenecks: {
      rows: [],
      kinds: [],
      gains: [],
      total: { projects: 0, homes: exactly(0), unknownProjects: 0 },
      gainedByAll: null,
      listed: false,
    },
    regieteam: {
      agenda: [
        agendaItem('R1', '4.1', 120),
        agendaItem('R4', '4.2', 80),
        agendaItem('R7', '010', 40),
        agendaItem('R9', '4.1', 20),
      ],
      choices: [agendaItem('R1', '4.1', 120), agendaItem('R4', '4.2', 80), agendaItem('R7', '010', 40)],
      checklist: [],
      gates: [],
      untestable: [],
    },
    quality: { findings: [], listed: [], score: 71, aspects: [], fields: [] },
    history: {
      lists: [],
      classes: [],
      cases: [],
      hindcasts: [],
      used: false,
      remark: { code: 'history-none' },
    },
    rules: [],
    ...changes,
  };
}

function agendaItem(rule: string, key: string, homes: number): Results['regieteam']['agenda'][number] {
  return {
    rule,
    key: `${rule}/${key}`,
    project: key,
    homes: exactly(homes),
    level: 'college',
    place: 'discuss',
    remark: { code: rule },
  };
}

/** A finished run; in a file there is something to download. */
export function finished(kind: HostInfo['kind'] = 'excel', changes: Partial<Results> = {}): Finished {
  return {
    summary: {
      results: results(changes),
      visible: ['overview', 'gap', 'regieteam', 'projects', 'assumptions'],
      report: {
        sheets: sheetKinds.map((sheetKind) => ({
          kind: sheetKind,
          name: sheetNames[sheetKind],
          created: sheetKind !== 'staff',
        })),
      },
    },
    download: kind === 'file' ? { name: 'woningbouw-regieblad.xlsx', bytes: new Uint8Array([80, 75]) } : null,
  };
}

/** Services that answer at once; a test replaces the ones it is about. */
export function fakeServices(
  kind: PaneServices['kind'] = 'excel',
  changes: Partial<PaneServices> = {},
): jest.Mocked<PaneServices> {
  let read = session(kind);
  const services: PaneServices = {
    kind,
    connect: () => Promise.resolve(kind === 'excel' ? hostInfo() : null),
    read: () => Promise.resolve(session(kind)),
    readAgain: (changes) => {
      read = reread(read, reading(), changes);
      return Promise.resolve(read);
    },
    run: () => Promise.resolve(finished(kind)),
    show: () => Promise.resolve(),
    watch: () => Promise.resolve(() => Promise.resolve()),
    ...changes,
  };
  return {
    kind,
    connect: jest.fn(services.connect),
    read: jest.fn(services.read),
    readAgain: jest.fn(services.readAgain),
    run: jest.fn(services.run),
    show: jest.fn(services.show),
    watch: jest.fn(services.watch),
  };
}
