import { readOds } from 'hucre';
import { RegiebladError } from '../../model/error';
import type { Grid } from '../../model/grid';
import { partText } from './package';
import { toGrid } from './readGrid';
import { sheetNameFor } from './valuesCopy';
import { store, type Parts } from './zip';

/** Whether unpacked parts are an OpenDocument spreadsheet. */
export function isOds(parts: Parts): boolean {
  const type = parts.get('mimetype');
  return type !== undefined && new TextDecoder().decode(type).includes('opendocument.spreadsheet');
}

/** Reads the sheets of an OpenDocument spreadsheet, under names that Excel accepts. Throws `encrypted` or `damaged`. */
export async function readOdsGrids(parts: Parts): Promise<Grid[]> {
  const manifest = 'META-INF/manifest.xml';
  if (parts.has(manifest) && partText(parts, manifest).includes(':encryption-data'))
    throw new RegiebladError('encrypted');
  try {
    const { sheets } = await readOds(store(parts), { readStyles: true });
    const names: string[] = [];
    for (const { name } of sheets) names.push(sheetNameFor(name, names));
    return sheets.map((sheet, index) => ({ ...toGrid(sheet), sheet: names[index] ?? sheet.name }));
  } catch (cause) {
    throw new RegiebladError('damaged', { part: 'content.xml' }, [], { cause });
  }
}
