import { dateText } from '../format';

/** Texts that every sheet shares. */
export const common = {
  meta: (run: { referenceDate: string; workbook: string; sheets: string; version: string }): string =>
    `Peildatum ${dateText(run.referenceDate)}  ·  Bron: ${run.workbook}, ${run.sheets}  ·  Regieblad ${run.version}`,
  source: (sheet: string): string => `blad ${sheet}`,
  row: (row: number): string => `rij ${row}`,
  looseNotes: 'Losse notities',
  looseNotesHint:
    'Getypt bij een regel die er niet meer is. Komt de regel terug, dan gaat de notitie weer mee.',
  ownRow: 'eigen regel',
} as const;
