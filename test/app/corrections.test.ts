import { withCorrection, withLeadAnswer, withoutCorrection, withoutLeadAnswer } from '../../src/app/answers';
import { correctedColumns, lostCorrections } from '../../src/app/corrections';

const general = { sheet: 'Lijst', header: 'Aantal', field: 'other' };
const second = { sheet: 'Lijst', header: 'Aantal', occurrence: 2, field: 'homes' };
const columns = ['Naam', 'Aantal', 'Status', 'Aantal'].map((header) => ({ header }));

describe('a correction', () => {
  it('takes the place of an earlier one for the same column', () => {
    const again = { ...second, field: 'homesNet' };
    expect(withCorrection([general, second], again)).toEqual([again, general]);
    expect(withCorrection([second, general], { ...general, field: 'id' })).toEqual([
      second,
      { ...general, field: 'id' },
    ]);
  });

  it('for one of equal headers goes before one for all of them', () => {
    const used = correctedColumns('Lijst', columns, withCorrection([general], second));
    expect(used.map(({ correction }) => correction?.field ?? null)).toEqual([null, 'other', null, 'homes']);
    expect(used.map(({ occurrence }) => occurrence)).toEqual([undefined, 1, undefined, 2]);
  });

  it('can be taken back, and leaves those of other columns and sheets', () => {
    const elsewhere = { ...second, sheet: 'Ander' };
    expect(withoutCorrection([general, second, elsewhere], second)).toEqual([general, elsewhere]);
  });

  it('is lost when no column has its header any more, or its sheet is gone', () => {
    const gone = { sheet: 'Lijst', header: 'Soort', field: 'planType' };
    const third = { ...second, occurrence: 3 };
    const elsewhere = { ...general, sheet: 'Oud' };
    const unseen = { ...general, sheet: 'Verborgen' };
    const seen = [{ sheet: 'Lijst', columns }];
    const all = [general, second, gone, third, elsewhere, unseen];
    expect(lostCorrections(all, seen, ['Lijst', 'Verborgen'])).toEqual([gone, third, elsewhere]);
  });
});

it('an answer about a lead takes the place of an earlier one, and can be taken back', () => {
  const first = [{ lead: 'B. Jansen', person: 'bram/projectleider' }];
  const other = { lead: 'B. Jansen', person: null };
  expect(withLeadAnswer(first, other)).toEqual([other]);
  expect(withoutLeadAnswer([other], 'B. Jansen')).toEqual([]);
});
