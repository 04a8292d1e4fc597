import type { WorkbookEvent } from '../objects/core';

/** Numbers under which the client listens (Excel's internal event types), per kind of event. */
const eventTypes: Record<WorkbookEvent['kind'], number> = {
  changed: 10,
  activated: 11,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
};

const MESSAGE_CATEGORY = 65_536;
const WORKBOOK_TARGET = 'Workbook';

/** The messages for one event: to listeners on the workbook's sheets together, and on the sheet itself. */
export function eventMessages(event: WorkbookEvent): unknown[][] {
  const content = JSON.stringify({
    source: 'Local',
    triggerSource: event.byAddIn ? 'ThisLocalAddin' : 'Unknown',
    worksheetId: event.sheet.id,
    ...(event.address !== undefined && { address: event.address }),
    ...(event.kind === 'changed' && { changeType: 'RangeEdited', shiftDirection: 'None' }),
  });
  const type = eventTypes[event.kind];
  return [WORKBOOK_TARGET, event.sheet.id].map((target) => [MESSAGE_CATEGORY, type, target, content, 0]);
}
