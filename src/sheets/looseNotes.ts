import { common } from '../text/sheets/common';
import type { LooseNote } from './annotations';
import { putText, put, type SheetDraft } from './layout';

/** The block with notes whose row is gone, below the table it belonged to; nothing when there are none. */
export function putLooseNotes(sheet: SheetDraft, row: number, notes: LooseNote[]): void {
  if (notes.length === 0) return;
  putText(sheet, row, 1, common.looseNotes, 'section');
  putText(sheet, row + 1, 1, common.looseNotesHint, 'noteLine');
  notes.forEach(({ key, header, value }, index) => {
    putText(sheet, row + 2 + index, 1, key, 'text');
    putText(sheet, row + 2 + index, 2, header, 'text');
    put(sheet, row + 2 + index, 3, { value }, 'inputText');
  });
}
