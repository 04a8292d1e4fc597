import { describe, expect, it } from '@jest/globals';
import { localReader } from '../../src/app/reader';
import { readAgain, readSession, type Session } from '../../src/app/run';
import { openFile } from '../../src/host/file/openFile';

const list = (year: number): Uint8Array =>
  new TextEncoder().encode(
    `Projectnaam;Aantal woningen;Status;Jaar van oplevering\nDorpsrand;40;Vastgesteld;${year}\nMolenveld;12;In voorbereiding;${year}\nKerkpad;8;Onherroepelijk;${year}\n`,
  );
const old = { name: 'oud.csv', bytes: list(2026), date: '2024-01-01' };
const used = ({ reading }: Session) =>
  (reading.earlier ?? []).map(({ name, date, use }) => [name, date, use]);

async function session(): Promise<Session> {
  const host = await openFile(list(2028), 'lijst.csv');
  return readSession(host, localReader, { today: '2026-11-01', earlier: [old] });
}

describe('older files of a session', () => {
  it('are read beside the workbook and kept over other choices', async () => {
    const first = await session();
    expect(used(first)).toEqual([['oud.csv', '2024-01-01', 'used']]);
    const dated = await readAgain(first, localReader, { referenceDate: '2027-01-01' });
    expect(used(dated)).toEqual([['oud.csv', '2024-01-01', 'used']]);
    expect(dated.grids.earlier?.[0]).toBe(first.grids.earlier?.[0]);
  });

  it('are read anew with another date, and forgotten when taken away', async () => {
    const first = await session();
    const later = await readAgain(first, localReader, { earlier: [{ ...old, date: '2028-01-01' }] });
    expect(used(later)).toEqual([['oud.csv', '2028-01-01', 'not-older']]);
    expect((await readAgain(later, localReader, { earlier: [] })).reading.earlier).toEqual([]);
  });

  it('are not remembered by the workbook', async () => {
    expect(JSON.stringify((await session()).state)).not.toContain('oud.csv');
  });

  it('that can’t be opened reject with their name', async () => {
    const bytes = new TextEncoder().encode('<html></html>');
    await expect(
      readAgain(await session(), localReader, { earlier: [{ name: 'oud.csv', bytes, date: null }] }),
    ).rejects.toMatchObject({ code: 'unsupported-format', params: { earlier: 'oud.csv' } });
  });
});
