import type { Finding } from '../../model/finding';
import { cellOf } from '../../model/project';
import type { Project } from '../../model/project';
import type { Phase } from '../../model/terms';
import { phases } from '../../model/terms';
import { readPlanningStatus, saysPartlyHard } from '../cells/planningStatus';
import { about, nothing, type Check } from './about';

/** What status, phase, permit and words of one row say of each other. */
export const statusChecks: readonly Check[] = [
  statusUnknown,
  statusCodeDiffers,
  phaseAndStatus,
  projectStatusDiffers,
  buildingWithoutPermit,
  realisedEarly,
  namePointsToCancelled,
  remarksSayCancelled,
];

/** The place of a phase among all of them. */
export const order = (phase: Phase): number => phases.indexOf(phase);
const isBuilding = (phase: Phase): boolean => order(phase) >= order('realisatie');

function statusUnknown(project: Project): readonly Finding[] {
  const { status } = project;
  if (status === null || status.hardness !== 'unknown') return nothing;
  if (saysPartlyHard(status.raw))
    return [about(project, 'status-partly-hard', 'warning', 'status', { text: status.raw })];
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
function statusCodeDiffers(project: Project): readonly Finding[] {
  const raw = cellOf(project, 'status') !== undefined ? (project.status?.raw ?? '') : '';
  if (raw === '' || !readPlanningStatus(raw).conflict) return nothing;
  return [
    about(project, 'status-code-differs', 'warning', 'status', {
      text: raw,
      code: project.status?.code ?? '',
    }),
  ];
}

/** Nothing is built on an idea. A plan that is settled and hasn't begun does happen: it is only said. */
function phaseAndStatus(project: Project): readonly Finding[] {
  const { phase, status } = project;
  if (phase === null || status === null) return nothing;
  const params = { phase, text: status.raw };
  if (isBuilding(phase) && status.hardness === 'soft')
    return [about(project, 'phase-ahead-of-status', 'warning', 'phase', params)];
  return order(phase) <= order('initiatief') && (status.code === '1A' || status.code === '2A')
    ? [about(project, 'status-ahead-of-phase', 'info', 'phase', params)]
    : nothing;
}

/** "Nieuw" under construction, "afgerond" before it, "afgebroken" in the middle of it, "actief" after it. */
function projectStatusDiffers(project: Project): readonly Finding[] {
  const { phase, projectStatus } = project;
  if (phase === null || projectStatus === null) return nothing;
  const differs = {
    new: isBuilding(phase),
    active: phase === 'afgerond',
    finished: !isBuilding(phase),
    stopped: isBuilding(phase),
  }[projectStatus];
  return differs
    ? [about(project, 'project-status-differs', 'warning', 'projectStatus', { phase, projectStatus })]
    : nothing;
}

function buildingWithoutPermit(project: Project): readonly Finding[] {
  const { phase, permit } = project;
  return phase !== null && isBuilding(phase) && (permit === 'none' || permit === 'requested')
    ? [about(project, 'building-without-permit', 'warning', 'permit', { phase })]
    : nothing;
}

/** Possible in a project of several stages, so it is only said. */
function realisedEarly(project: Project): readonly Finding[] {
  const { phase, counts } = project;
  return phase !== null && order(phase) < order('voorbereiding') && (counts.homesRealised?.low ?? 0) > 0
    ? [about(project, 'realised-in-early-phase', 'info', 'homesRealised', { phase })]
    : nothing;
}

const nameOfCancelled =
  /^\(?(?:vervallen|geannuleerd|ingetrokken)\b\s*[-:)–]|\((?:vervallen|geannuleerd|ingetrokken)\)/i;

/** "Vervallen - Dorpsstraat" in a list without such a status: asked, not left out. */
function namePointsToCancelled(project: Project): readonly Finding[] {
  return nameOfCancelled.test(project.name)
    ? [about(project, 'name-says-cancelled', 'warning', 'name')]
    : nothing;
}

const remarksOnCancelled =
  /^(?:plan |project )?(?:vervallen|afgevallen|geannuleerd|ingetrokken|cancell?ed|withdrawn)\s*(?:$|[,.;:(–-])/i;

/** "VERVALLEN, geen medewerking" in the remarks of a row that still counts: asked, not left out. */
function remarksSayCancelled(project: Project): readonly Finding[] {
  return project.remarks !== null && remarksOnCancelled.test(project.remarks.trim())
    ? [about(project, 'remarks-say-cancelled', 'warning', 'remarks', { text: project.remarks })]
    : nothing;
}
