import { describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { writeOds, writeXlsx } from 'hucre';
import { openFile } from '../../../src/host/file/openFile';
import { unzip } from '../../../src/host/file/zip';
import { basicParts, contentTypes, pack, rels, workbookXml } from '../../fixtures/workbooks/parts';
import { request } from './plans';

const oldOffice = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

function utf16(text: string): number[] {
  return [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);
}

/** A zip file whose directory entries are changed; `at` is where one begins. */
function withDirectory(bytes: Uint8Array, change: (view: DataView, at: number) => void): Uint8Array {
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < bytes.length - 4; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) change(view, at);
  }
  return bytes;
}

function open(bytes: Uint8Array | string, name: string): Promise<unknown> {
  return openFile(typeof bytes === 'string' ? strToU8(bytes) : bytes, name);
}

describe('opening a file recognises it by its content', () => {
  it('opens a workbook whatever it is called', async () => {
    const host = await openFile(pack(basicParts()), 'lijst.xls');
    expect(await host.info()).toMatchObject({
      kind: 'file',
      name: 'lijst.xls',
      version: 'xlsx',
      abilities: { select: false, watch: false },
    });
  });

  it('keeps a macro-enabled workbook one', async () => {
    const parts = basicParts();
    parts['[Content_Types].xml'] = contentTypes({
      '/xl/workbook.xml': 'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
    });
    const host = await openFile(pack(parts), 'lijst.xlsm');
    expect((await host.info()).version).toBe('xlsm');
    expect(host.outputName).toBe('lijst.xlsm');
  });

  it.each<[string, string, Uint8Array | string, string]>([
    ['an .xls file', 'xls', Uint8Array.from([...oldOffice, ...utf16('Workbook')]), 'lijst.xls'],
    ['an .xls file called .xlsx', 'xls', Uint8Array.from([...oldOffice, ...utf16('Workbook')]), 'lijst.xlsx'],
    ['a bare BIFF stream', 'xls', Uint8Array.from([0x09, 0x08, 0x10, 0, 0, 6, 5, 0]), 'lijst.xls'],
    [
      'HTML called .xls',
      'html',
      '<html xmlns:o="urn:schemas-microsoft-com:office:office"><table><tr><td>1</td></tr></table></html>',
      'export.xls',
    ],
    ['an HTML table called .csv', 'html', '\n <TABLE><tr><td>1</td></tr></TABLE>', 'export.csv'],
    [
      'XML of Excel 2003',
      'xml',
      '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
      'lijst.xls',
    ],
    ['a PDF', 'pdf', '%PDF-1.7 …', 'brief.pdf'],
    ['a text with another extension', 'md', 'Naam;Woningen', 'lijst.md'],
    ['a zip of something else', 'zip', zipSync({ 'foto.png': new Uint8Array(9) }), 'fotos.zip'],
  ])('refuses %s with advice', async (_what, format, bytes, name) => {
    await expect(open(bytes, name)).rejects.toMatchObject({ code: 'unsupported-format', params: { format } });
  });

  it('refuses an .xlsb and a Word document by their content types', async () => {
    const package_ = (type: string, part: string): Uint8Array =>
      pack({
        '[Content_Types].xml': contentTypes({ [`/${part}`]: type }),
        '_rels/.rels': rels({ a: ['officeDocument', part] }),
        [part]: 'x',
      });
    await expect(
      open(package_('application/vnd.ms-excel.sheet.binary.macroEnabled.main', 'xl/workbook.bin'), 'a.xlsx'),
    ).rejects.toMatchObject({
      code: 'unsupported-format',
      params: { format: 'xlsb' },
    });
    await expect(
      open(
        package_(
          'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
          'word/document.xml',
        ),
        'a.docx',
      ),
    ).rejects.toMatchObject({
      code: 'unsupported-format',
    });
  });
});

describe('opening a file that can’t be read says why', () => {
  it('knows a workbook with a password', async () => {
    const encrypted = await writeXlsx({
      sheets: [{ name: 'A', rows: [['x']] }],
      encryption: { password: 'geheim', spinCount: 10 },
    });
    await expect(open(encrypted, 'lijst.xlsx')).rejects.toMatchObject({ code: 'encrypted' });
  });

  it('knows an .ods and a zip with a password', async () => {
    const ods = unzip(await writeOds({ sheets: [{ name: 'A', rows: [['x']] }] }));
    const manifest =
      '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>';
    const locked = zipSync({ ...Object.fromEntries(ods), 'META-INF/manifest.xml': strToU8(manifest) });
    await expect(open(locked, 'lijst.ods')).rejects.toMatchObject({ code: 'encrypted' });

    const zipped = withDirectory(pack(basicParts()), (view, at) => view.setUint16(at + 8, 1, true));
    await expect(open(zipped, 'lijst.xlsx')).rejects.toMatchObject({ code: 'encrypted' });
  });

  it.each<[string, () => Uint8Array | string]>([
    ['a file that stops halfway', () => pack(basicParts()).slice(0, 2000)],
    ['an empty file', () => ''],
    ['random bytes', () => Uint8Array.from({ length: 500 }, (_, index) => (index * 7919) % 251)],
    [
      'a package without relationships',
      () => pack({ '[Content_Types].xml': contentTypes({}), 'xl/workbook.xml': '<workbook/>' }),
    ],
    [
      'a package whose workbook is missing',
      () => {
        const { 'xl/workbook.xml': _workbook, ...rest } = basicParts();
        return pack(rest);
      },
    ],
    [
      'compressed data that is broken',
      () => {
        const bytes = pack({
          ...basicParts(),
          'xl/media/ruis.bin': Uint8Array.from({ length: 4000 }, (_, index) => (index * index) % 253),
        });
        return bytes.map((byte, index) => (index > 300 && index < 600 ? byte ^ 0x5a : byte));
      },
    ],
  ])('knows %s', async (_what, bytes) => {
    await expect(open(bytes(), 'lijst.xlsx')).rejects.toMatchObject({ code: 'damaged' });
  });

  it('tells of a sheet that is broken or gone when it is read, and reads the others', async () => {
    const parts = {
      ...basicParts(),
      'xl/workbook.xml': workbookXml({
        sheets:
          '<sheet name="Projecten" sheetId="1" r:id="rId1"/><sheet name="Weg" sheetId="2" r:id="rId9"/>',
      }),
      'xl/_rels/workbook.xml.rels': rels({
        rId1: ['worksheet', 'worksheets/sheet1.xml'],
        rId3: ['styles', 'styles.xml'],
        rId4: ['sharedStrings', 'sharedStrings.xml'],
        rId9: ['worksheet', 'worksheets/sheet9.xml'],
      }),
    };
    const host = await openFile(pack(parts), 'lijst.xlsx');
    await expect(host.readSheets(['Weg'])).rejects.toMatchObject({
      code: 'damaged',
      params: { part: 'xl/worksheets/sheet9.xml' },
    });
    const [grid] = await host.readSheets(['Projecten']);
    expect(grid?.values).toHaveLength(4);
  });

  it('refuses a zip bomb by what it declares, before unpacking it', async () => {
    const bomb = withDirectory(pack(basicParts()), (view, at) => view.setUint32(at + 24, 60_000_000, true));
    await expect(open(bomb, 'lijst.xlsx')).rejects.toMatchObject({
      code: 'too-large',
      params: { megabytes: Math.ceil((8 * 60_000_000) / 1024 / 1024) },
    });
  });

  it('stops unpacking an entry that holds more than it declares', () => {
    const liar = withDirectory(zipSync({ groot: new Uint8Array(20_000_000) }), (view, at) =>
      view.setUint32(at + 24, 1000, true),
    );
    expect(() => unzip(liar)).toThrow(
      expect.objectContaining({ code: 'too-large', params: { part: 'groot' } }),
    );
  });
});

describe('writing is refused, with nothing changed, in', () => {
  it.each<[string, string, () => Record<string, string | Uint8Array>]>([
    [
      'a strict Open XML workbook',
      'strict-ooxml',
      () => ({
        ...basicParts(),
        'xl/workbook.xml': workbookXml().replace(
          'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
          'http://purl.oclc.org/ooxml/spreadsheetml/main',
        ),
      }),
    ],
    [
      'a signed workbook',
      'signed',
      () => ({
        ...basicParts(),
        '_rels/.rels': rels({
          rId1: ['officeDocument', 'xl/workbook.xml'],
          rId5: [
            'http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin',
            '_xmlsignatures/origin.sigs',
          ],
        }),
        '_xmlsignatures/origin.sigs': 'x',
      }),
    ],
    [
      'a workbook with a protected structure',
      'structure-protected',
      () => ({
        ...basicParts(),
        'xl/workbook.xml': workbookXml({
          before: '<workbookProtection workbookAlgorithmName="SHA-512" lockStructure="1"/>',
        }),
      }),
    ],
  ])('%s', async (_what, code, parts) => {
    const bytes = pack(parts());
    const host = await openFile(bytes, 'lijst.xlsx');
    expect((await host.readSheets(['Projecten']))[0]?.values).toHaveLength(4);
    await expect(host.write(request())).rejects.toMatchObject({ code });
    expect(await host.toBytes()).toEqual(bytes);
  });
});

describe('a file host', () => {
  it('shows no cells and never reports a change', async () => {
    const host = await openFile(pack(basicParts()), 'lijst.xlsx');
    await expect(host.select({ sheet: 'Projecten', row: 1, column: 1 })).rejects.toMatchObject({
      code: 'ability-missing',
      params: { ability: 'select' },
    });
    let calls = 0;
    const stop = await host.onSourceChanged(() => {
      calls += 1;
    });
    await host.write(request());
    await stop();
    expect(calls).toBe(0);
  });
});
