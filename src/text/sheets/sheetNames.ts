import type { SheetKind } from '../../sheets/plan';

/** Names of the sheets; they are part of links and of people's habits, so they never change. */
export const sheetNames: Record<SheetKind, string> = {
  overview: 'RB Overzicht',
  gap: 'RB Gapanalyse',
  regieteam: 'RB Regieteam',
  projects: 'RB Projecten',
  assumptions: 'RB Uitgangspunten',
  quality: 'RB Datakwaliteit',
  priority: 'RB Prioritering',
  staffing: 'RB Bezetting',
  capacity: 'RB Capaciteit',
  forecast: 'RB Prognose',
  bottlenecks: 'RB Knelpunten',
  staff: 'RB Formatie',
  account: 'RB Verantwoording',
};
