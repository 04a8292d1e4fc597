import type { Area } from '../workbook/address';
import { HostError } from '../workbook/errors';
import type { Sheet } from '../workbook/model';
import type { HostObject, Session } from './core';
import { makeRange, makeRangeAreas, type AreasAt, type RangeAt } from './range';

const isRange = (data: unknown): data is RangeAt =>
  typeof data === 'object' && data !== null && 'sheet' in data && 'area' in data;
const isAreas = (data: unknown): data is AreasAt =>
  typeof data === 'object' && data !== null && 'sheet' in data && 'areas' in data;

/** The cells behind a Range or RangeAreas, undefined for any other object. */
export function rangesOf(object: HostObject): { sheet: Sheet; areas: Area[] } | undefined {
  if (object.className === 'Range' && isRange(object.data))
    return { sheet: object.data.sheet, areas: [object.data.area] };
  return object.className === 'RangeAreas' && isAreas(object.data) ? object.data : undefined;
}

/** The range the client asked to remember; InvalidReference when its sheet is gone. */
export function restoreReference(session: Session, id: string): HostObject {
  const kept = session.references.get(id);
  const sheet = session.workbook.sheets.find((candidate) => candidate.id === kept?.sheetId);
  const [area] = kept?.areas ?? [];
  if (!kept || !sheet || !area) throw new HostError('InvalidReference', id);
  if (kept.className === 'Range') return makeRange({ sheet, area }, session);
  return makeRangeAreas({ sheet, areas: kept.areas }, session);
}
