import { RegiebladError } from '../../model/error';
import type { Grid } from '../../model/grid';
import type { WorkbookState } from '../../model/state';
import type { Host, HostInfo, SheetInfo, WriteReport, WriteRequest } from '../host';
import { readGrids } from './readGrid';
import { readState } from './state';
import { valuesCopy } from './valuesCopy';
import { readWorkbookPart } from './workbookXml';
import { writeWorkbook } from './writeWorkbook';
import { zip, type Parts } from './zip';

/** A workbook in memory. What is written stays there until `toBytes`. */
export interface FileHost extends Host {
  /** The workbook as it now stands; the file's own bytes when nothing was written. */
  toBytes(): Promise<Uint8Array>;
  /** A name for the result: the file's own, with .xlsx for a source that can't be written back. */
  outputName: string;
}

/** What was opened: a package that is kept, or the values of sheets, of which a copy is made. */
export type OpenedFile =
  | { name: string; format: 'xlsx' | 'xlsm'; parts: Parts; bytes: Uint8Array }
  | { name: string; format: 'ods' | 'csv'; grids: Grid[] };

/** A host for an opened file. */
export function createFileHost(file: OpenedFile): FileHost {
  return new OpenFileHost(file);
}

class OpenFileHost implements FileHost {
  readonly outputName: string;
  private readonly file: OpenedFile;
  /** `null` as long as there are only values. */
  private parts: Parts | null;
  private bytes: Uint8Array | null;
  /** The user's sheets that were read, so that asking twice costs nothing. */
  private readonly read = new Map<string, Grid>();

  constructor(file: OpenedFile) {
    this.file = file;
    const isPackage = 'parts' in file;
    this.parts = isPackage ? file.parts : null;
    this.bytes = isPackage ? file.bytes : null;
    this.outputName = isPackage ? file.name : `${file.name.replace(/\.[^.]*$/, '')}.xlsx`;
    if (!isPackage) for (const grid of file.grids) this.read.set(grid.sheet, grid);
  }

  async info(): Promise<HostInfo> {
    return {
      kind: 'file',
      name: this.file.name,
      language: 'nl-NL',
      theme: 'light',
      version: this.file.format,
      abilities: { select: false, watch: false },
    };
  }

  async listSheets(): Promise<SheetInfo[]> {
    if (this.parts === null)
      return [...this.read.keys()].map((name) => ({ name, visibility: 'visible', kind: null }));
    return readWorkbookPart(this.parts).sheets.map(({ name, visibility, kind }) => ({
      name,
      visibility,
      kind,
    }));
  }

  async readSheets(names: string[]): Promise<Grid[]> {
    const unread = names.filter((name) => !this.read.has(name));
    if (unread.length > 0 && this.parts !== null) {
      const workbook = readWorkbookPart(this.parts);
      const sheets = workbook.sheets.filter(({ name }) => unread.includes(name));
      for (const grid of await readGrids(this.parts, workbook, sheets)) this.read.set(grid.sheet, grid);
    }
    return names.map((name) => {
      const grid = this.read.get(name);
      if (grid === undefined) throw new RegiebladError('not-found', { sheet: name });
      return grid;
    });
  }

  async readState(): Promise<WorkbookState | null> {
    return this.parts === null ? null : readState(this.parts, readWorkbookPart(this.parts));
  }

  async write(request: WriteRequest): Promise<WriteReport> {
    const { parts, report } = await writeWorkbook(await this.package(), request);
    this.parts = parts;
    this.bytes = null;
    for (const { name } of report.sheets) this.read.delete(name);
    return report;
  }

  async select(): Promise<void> {
    throw new RegiebladError('ability-missing', { ability: 'select' });
  }

  async onSourceChanged(): Promise<() => Promise<void>> {
    return async () => undefined;
  }

  async toBytes(): Promise<Uint8Array> {
    this.bytes ??= await zip(await this.package());
    return this.bytes;
  }

  private async package(): Promise<Parts> {
    this.parts ??= await valuesCopy('grids' in this.file ? this.file.grids : []);
    return this.parts;
  }
}
