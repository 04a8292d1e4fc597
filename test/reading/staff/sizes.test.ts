import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CellValue } from '../../../src/model/grid';
import { measureOf, readFte } from '../../../src/reading/staff/fte';
import { spanInText, spanOfCell, spanOfPeriod } from '../../../src/reading/staff/span';
import { isVacancy, proposeLevel, readExternal, readLevel } from '../../../src/reading/staff/terms';
import { workingDays } from '../../../src/reading/staff/workingDays';

describe('the fte of a cell', () => {
  it.each<[CellValue, number | null]>([
    [0.8, 0.8],
    ['0,8', 0.8],
    ['0.889', 0.889],
    ['0,8 fte', 0.8],
    ['0.8 FTE', 0.8],
    ['80%', 0.8],
    ['88,89 %', 0.8889],
    ['36 uur', 1],
    ['32u', 32 / 36],
    ['28,8 u/w', 0.8],
    ['18 uur per week', 0.5],
    ['1.360 uur', 1],
    ['680 uur/jaar', 0.5],
    ['32/36', 32 / 36],
    ['0,8 (4 dagen)', 0.8],
    ['fulltime', 1],
    ['halftime', 0.5],
    ['4 dagen', 32 / 36],
    ['ma t/m do', 32 / 36],
    ['n.t.b.', null],
    ['PM', null],
    ['-', null],
    ['parttime', null],
    [-1, null],
    [{ error: '#N/A' }, null],
  ])('%p is %p', (value, fte) => {
    const read = readFte(value);
    if (fte === null) expect(read).toBeNull();
    else expect(read?.high).toBeCloseTo(fte, 4);
  });

  it('is a range where the cell gives one', () => {
    expect(readFte('0,6-0,8')).toEqual({ low: 0.6, high: 0.8 });
    expect(readFte('ca. 0,5')).toEqual({ low: 0.5, high: 0.5, approximate: true });
  });

  it('is at most one for the days of a week, and never exact', () => {
    for (const typed of ['5 dagen', 'ma t/m vr', '6 dagen'])
      expect(readFte(typed)).toEqual({ low: 1, high: 1, approximate: true });
    expect(readFte(5, 'days')).toEqual({ low: 1, high: 1, approximate: true });
    expect(readFte(4, 'days')).toEqual({ low: 32 / 36, high: 32 / 36, approximate: true });
    expect(readFte('4 dagen')).toEqual(readFte(4, 'days'));
    expect(readFte(9, 'days', true)).toMatchObject({ high: 2 });
  });

  it('is the same number however it is typed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), (percent) => {
        const dutch = (percent / 100).toString().replace('.', ',');
        for (const typed of [`${dutch} fte`, dutch, `${percent}%`, `${percent} %`])
          expect(readFte(typed)?.high).toBeCloseTo(percent / 100, 6);
      }),
    );
  });

  it.each<[string, boolean, CellValue[], ReturnType<typeof measureOf>]>([
    ['Fte', false, [1, 0.8], 'fte'],
    ['Omvang', false, [36, 24, 8], 'week'],
    ['Uren', true, [36, 8], 'week'],
    ['Uren', true, [1360, 80], 'year'],
    ['Uren', true, [1872, 936], 'contractYear'],
    ['Uren', true, [0.8, 1], 'fte'],
    ['Deeltijd%', false, [80, 100], 'percent'],
    ['Dagen per week', true, [4, 5], 'days'],
    ['Formatie', false, [24, 16, 4], 'week'],
  ])('counts the numbers under %p (hours: %p, %p) as %p', (header, isHours, values, measure) => {
    expect(measureOf(header, isHours, values, false)).toBe(measure);
  });

  it('may be more than ten where a row stands for several people', () => {
    expect(measureOf('Formatie', false, [12.5, 3], true)).toBe('fte');
    expect(readFte(12.5, 'fte', true)).toEqual({ low: 12.5, high: 12.5 });
  });
});

describe('working days', () => {
  it.each([
    ['ma t/m do', 4],
    ['ma-vr', 5],
    ['ma, di en do', 3],
    ['maandag dinsdag', 2],
    ['ma/wo/vr', 3],
    ['3 dagen per week', 3],
    ['ma ochtend', null],
    ['do t/m ma', null],
    ['doorlopend', null],
    ['', null],
  ])('in %p are %p', (text, days) => {
    expect(workingDays(text)).toBe(days);
  });
});

describe('the time somebody is there', () => {
  it.each([
    ['contract tot 1-7-2027', { until: 2027, untilDate: '2027-06-30' }],
    ['inhuur t/m juni 2027', { until: 2027, untilDate: '2027-06-30' }],
    ['tot 1-1-2027', { until: 2026, untilDate: '2026-12-31' }],
    ['per 1-9-2026', { from: 2026, fromDate: '2026-09-01' }],
    ['start per 1 mei 2026', { from: 2026, fromDate: '2026-05-01' }],
    ['uit dienst per 1-7-2027', { until: 2027 }],
    ['vanaf 2027', { from: 2027 }],
    ['per 1-3-2026, tot en met 2027', { from: 2026, until: 2027 }],
    ['werkt aan Molenhof 2026', { from: null, until: null }],
    ['bellen op 06-12345678', { from: null, until: null }],
  ])('is read from %p', (text, span) => {
    expect(spanInText(text)).toMatchObject(span);
  });

  it('leaves out the day under "tot" and keeps it under "tot en met"', () => {
    expect(spanOfCell('until', 'Contract tot', '1-7-2026', null)).toEqual({
      until: 2026,
      untilDate: '2026-06-30',
    });
    expect(spanOfCell('until', 'Tot en met', '30-6-2026', null)).toEqual({
      until: 2026,
      untilDate: '2026-06-30',
    });
    expect(spanOfCell('until', 't/m', '1-1-2027', null)).toEqual({ until: 2026, untilDate: '2026-12-31' });
  });

  it.each(['31-12-2026', '30-6-2026', '28-2-2027'])(
    'keeps the last day of a month under "tot": %s',
    (day) => {
      const last = spanOfCell('until', 'Tot en met', day, null);
      expect(spanOfCell('until', 'Tot', day, null)).toEqual(last);
      expect(spanInText(`contract tot ${day}`)).toMatchObject(last ?? {});
    },
  );

  it('is open where the cell says so, and unread where it says something else', () => {
    expect(spanOfCell('until', 'Tot', 'onbepaald', null)).toEqual({});
    expect(spanOfCell('until', 'Tot', 'binnenkort', null)).toBeNull();
    expect(spanOfPeriod('2026-2028', null)).toEqual({ from: 2026, until: 2028 });
    expect(spanOfPeriod('1-1-2026 t/m 31-12-2027', null)).toMatchObject({
      fromDate: '2026-01-01',
      untilDate: '2027-12-31',
    });
  });
});

describe('words of a staff list', () => {
  it.each([
    ['senior', 'senior'],
    ['Sr.', 'senior'],
    ['S', 'senior'],
    ['Medior (M)', 'medior'],
    ['mr.', 'medior'],
    ['J', 'junior'],
    ['trainee', 'junior'],
    ['medior/senior', null],
    ['schaal 11', null],
    ['niveau 3', null],
    ['11', null],
    ['A', null],
  ])('level %p is %p', (text, level) => {
    expect(readLevel(text)).toBe(level);
  });

  it('a title gives a proposal only', () => {
    expect(proposeLevel('Senior projectleider')).toBe('senior');
    expect(proposeLevel('mr. planjurist')).toBeNull();
  });

  it.each([
    ['Vacature', true],
    ['N.N.', true],
    ['werving loopt', true],
    ['openstaand', true],
    ['projectleider (vacature)', true],
    ['?', true],
    ['Nynke Norg', false],
    ['Open, Jan', false],
    ['B. Jansen', false],
  ])('%p is a vacancy: %p', (text, vacancy) => {
    expect(isVacancy(text)).toBe(vacancy);
  });

  it.each([
    ['Inhuur', 'ja', true],
    ['Inhuur', 'nee', false],
    ['Vast', 'ja', false],
    ['Vast/inhuur', 'vast', false],
    ['Dienstverband', 'zzp', true],
    ['Dienstverband', 'onbepaalde tijd', false],
    ['Bureau', 'Adviesbureau Oost', true],
    ['Bureau', '', null],
    ['Werkgever', 'Gemeente Dorp', false],
    ['Contract', 'niet extern', null],
  ])('%p: %p says that somebody is hired: %p', (header, text, external) => {
    expect(readExternal(header, text)).toBe(external);
  });
});
