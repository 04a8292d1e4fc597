import { grid, plainHeader, plainRows } from '../../fixtures/grids';
import { read } from '../read';

const keysWith = (ids: (string | number)[], header = 'Nr') => {
  const rows = plainRows.map((row, index) => [ids[index] ?? null, ...row]);
  const [list] = read([grid('Lijst', [[header, ...plainHeader], ...rows])]).lists;
  return list?.projects.map(({ key }) => key);
};

describe('the key of a project', () => {
  const names = ['molenhof', 'kerkweg 12 14', 'de hoge akker', 'oude school', 'stationsplein'];

  it("is the list's id where that is filled and unique", () => {
    expect(keysWith(['W-04', 'W-11', 'W-12', 'W-30', 'W-31'])).toEqual([
      'W-04',
      'W-11',
      'W-12',
      'W-30',
      'W-31',
    ]);
    expect(keysWith([812, 640, 1411, 97, 205], 'OBJECTID')).toEqual(['812', '640', '1411', '97', '205']);
  });

  it('is the name where the ids are a running number, which shifts when a row is put in between', () => {
    expect(keysWith([1, 2, 3, 4, 5])).toEqual(names);
    expect(keysWith([1, 2, 4, 5, 6])).toEqual(names);
  });

  it('is the name where the id is missing or given twice', () => {
    expect(keysWith(['W-04', 'W-04', '', 'W-30', 'W-31'])).toEqual([...names.slice(0, 3), 'W-30', 'W-31']);
  });
});
