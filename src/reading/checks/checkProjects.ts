import type { CountField } from '../../model/fields';
import type { Finding } from '../../model/finding';
import type { Project } from '../../model/project';
import { add, subtract, sum } from '../../model/quantity';
import type { KnownQuantity } from '../../model/quantity';
import { lastYearOf } from '../cells/periods';
import { readPlanningStatus } from '../cells/planningStatus';
import { finding } from '../finding';
import { homesOf } from '../homes';

type Check = (project: Project, referenceYear: number) => Finding[];

const checks: readonly Check[] = [
  yearsAddUp,
  netAddsUp,
  segmentsFit,
  negativeCounts,
  yearsPast,
  statusUnknown,
  statusCodeDiffers,
  namePointsToCancelled,
  remarksSayCancelled,
];

/** Looks for contradictions and gaps in what the projects say of themselves; each finding names the cell and the homes touched. */
export function checkProjects(projects: readonly Project[], referenceDate: string): Finding[] {
  const referenceYear = Number(referenceDate.slice(0, 4));
  return projects.flatMap((project) => checks.flatMap((check) => check(project, referenceYear)));
}

const totals: readonly CountField[] = ['homesRemaining', 'homes', 'homesGross', 'homesNet'];

/** The first count column that the row has filled. */
function totalField({ counts }: Project): CountField | null {
  return totals.find((field) => counts[field]) ?? null;
}

/** Whether any total of the row passes a test: years and segments may be those of all homes or of what is left. */
function someTotal({ counts }: Project, test: (total: KnownQuantity) => boolean): boolean {
  return totals.some((field) => {
    const total = counts[field];
    return total ? test(total) : false;
  });
}

function about(
  project: Project,
  code: string,
  severity: Finding['severity'],
  field: string,
  params: Record<string, string | number> = {},
): Finding {
  const { source, cells, key, name } = project;
  const cell = cells[field] ?? cells.name;
  const place = {
    sheet: source.sheet,
    project: key,
    homes: homesOf(project),
    ...(cell === undefined ? {} : { cell }),
  };
  return finding(code, severity, place, { name, ...params });
}

function yearsAddUp(project: Project): Finding[] {
  const periods = Object.values(project.deliveries);
  const field = totalField(project);
  const total = field === null ? null : project.counts[field];
  if (!total || periods.length === 0 || periods.some((quantity) => quantity === null)) return [];
  const years = sum(periods).total;
  return someTotal(project, (one) => same(years, one))
    ? []
    : [
        about(project, 'years-differ-from-total', 'warning', field ?? '', {
          ...ends('total', total),
          ...ends('years', years),
        }),
      ];
}

function netAddsUp(project: Project): Finding[] {
  const { homesGross, homesNet, demolition } = project.counts;
  if (!homesGross || !homesNet || !demolition) return [];
  const net = subtract(homesGross, demolition);
  return same(net, homesNet)
    ? []
    : [
        about(project, 'net-differs', 'warning', 'homesNet', {
          ...ends('net', homesNet),
          ...ends('expected', net),
        }),
      ];
}

/** Segments may leave homes unassigned, but never count more than there are. */
function segmentsFit(project: Project): Finding[] {
  const { counts } = project;
  const field = totalField(project);
  const total = field === null ? null : counts[field];
  if (!total) return [];
  const parts: readonly (readonly CountField[])[] = [
    ['socialRent', 'midRent', 'affordableBuy', 'expensive', 'tenureUnknown'],
    ['rent', 'buy'],
    ['singleFamily', 'apartments'],
  ];
  return parts.flatMap((fields) => {
    const known = fields.map((one) => counts[one] ?? null).filter((quantity) => quantity !== null);
    const first = fields.find((one) => counts[one]);
    if (known.length < 2 || first === undefined) return [];
    const together = known.reduce(add);
    return !someTotal(project, (one) => together.low <= one.high)
      ? [
          about(project, 'segments-exceed-total', 'warning', first, {
            ...ends('total', total),
            ...ends('segments', together),
          }),
        ]
      : [];
  });
}

function negativeCounts(project: Project): Finding[] {
  const counts = Object.entries(project.counts).filter(([field]) => field !== 'homesNet');
  const periods = Object.entries(project.deliveries).map(
    ([period, quantity]) => [`deliveries.${period}`, quantity] as const,
  );
  return [...counts, ...periods].flatMap(([field, quantity]) =>
    quantity && quantity.low < 0
      ? [about(project, 'negative-count', 'warning', field, ends('count', quantity))]
      : [],
  );
}

/** Homes planned in years that are over, in a project that isn't done. */
function yearsPast(project: Project, referenceYear: number): Finding[] {
  if (project.phase === 'afgerond' || project.phase === 'nazorg' || project.projectStatus === 'finished')
    return [];
  const past = Object.entries(project.deliveries).filter(([period, quantity]) => {
    const last = lastYearOf(period);
    return last !== null && last < referenceYear && quantity !== null && quantity.high > 0;
  });
  const [first] = past;
  if (first) {
    return [
      {
        ...about(project, 'delivery-in-past', 'warning', `deliveries.${first[0]}`, { period: first[0] }),
        homes: sum(past.map(([, quantity]) => quantity)).total,
      },
    ];
  }
  const year = project.deliveryYear;
  return year && year.high < referenceYear && Object.keys(project.deliveries).length === 0
    ? [about(project, 'delivery-in-past', 'warning', 'deliveryYear', { period: String(year.high) })]
    : [];
}

function statusUnknown(project: Project): Finding[] {
  const { status } = project;
  if (status === null || status.hardness !== 'unknown') return [];
  return [
    about(
      project,
      readPlanningStatus(status.raw).recognised ? 'status-says-unknown' : 'status-not-recognised',
      'warning',
      'status',
      { text: status.raw },
    ),
  ];
}

/** Asked of the row's own cell only: headings are numbered in ways that look like codes. */
function statusCodeDiffers(project: Project): Finding[] {
  const raw = 'status' in project.cells ? (project.status?.raw ?? '') : '';
  if (raw === '' || !readPlanningStatus(raw).conflict) return [];
  return [
    about(project, 'status-code-differs', 'warning', 'status', {
      text: raw,
      code: project.status?.code ?? '',
    }),
  ];
}

/** "Vervallen - Dorpsstraat" in a list without such a status: asked, not left out. */
function namePointsToCancelled(project: Project): Finding[] {
  return /^\(?(?:vervallen|geannuleerd|ingetrokken)\b\s*[-:)–]|\((?:vervallen|geannuleerd|ingetrokken)\)/i.test(
    project.name,
  )
    ? [about(project, 'name-says-cancelled', 'warning', 'name')]
    : [];
}

/** "VERVALLEN, geen medewerking" in the remarks of a row that still counts: asked, not left out. */
function remarksSayCancelled(project: Project): Finding[] {
  const said =
    /^(?:plan |project )?(?:vervallen|afgevallen|geannuleerd|ingetrokken|cancell?ed|withdrawn)\s*(?:$|[,.;:(–-])/i;
  return project.remarks !== null && said.test(project.remarks.trim())
    ? [about(project, 'remarks-say-cancelled', 'warning', 'remarks', { text: project.remarks })]
    : [];
}

function same(one: KnownQuantity, other: KnownQuantity): boolean {
  return Math.abs(one.low - other.low) < 0.5 && Math.abs(one.high - other.high) < 0.5;
}

/** The ends of a quantity as params of a sentence: totalLow and totalHigh. */
function ends(name: string, { low, high }: KnownQuantity): Record<string, number> {
  return { [`${name}Low`]: low, [`${name}High`]: high };
}
