import fc from 'fast-check';
import { exactly } from '../../../src/model/quantity';
import type { Project } from '../../../src/model/project';
import { aProject } from '../../fixtures/inputs';

const years = ['2026', '2027', '2028', '2029-2031'];

/** Whole numbers that add up to a total: cuts along a line. */
function partsOf(total: number, cuts: readonly number[]): number[] {
  const marks = [0, ...[...cuts].sort((a, b) => a - b).map((cut) => Math.round(cut * total)), total];
  return marks.slice(1).map((mark, index) => mark - (marks[index] ?? 0));
}

const cuts = (count: number) =>
  fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: count, maxLength: count });

/** Projects whose numbers agree: gross is net and demolition, realised and remaining, every sort and, of what remains, every year. */
export const consistentPortfolio: fc.Arbitrary<Project[]> = fc
  .array(
    fc.record({
      gross: fc.integer({ min: 12, max: 400 }),
      demolition: fc.integer({ min: 0, max: 10 }),
      built: fc.double({ min: 0, max: 0.9, noNaN: true }),
      price: cuts(3),
      tenure: cuts(1),
      type: cuts(1),
      perYear: cuts(3),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((rows) =>
    rows.map(({ gross, demolition, built, price, tenure, type, perYear }, index) => {
      const realised = Math.floor(gross * built);
      const [rent = 0, buy = 0] = partsOf(gross, tenure);
      const [socialRent = 0, midRent = 0] = partsOf(rent, price.slice(0, 1));
      const [affordableBuy = 0, expensive = 0] = partsOf(buy, price.slice(1, 2));
      const [singleFamily = 0, apartments = 0] = partsOf(gross, type);
      const deliveries = partsOf(gross - realised, perYear);
      const counts = {
        homesGross: gross,
        demolition,
        homesNet: gross - demolition,
        homesRealised: realised,
        homesRemaining: gross - realised,
        socialRent,
        midRent,
        affordableBuy,
        expensive,
        rent,
        buy,
        singleFamily,
        apartments,
      };
      return aProject({
        key: `P${index}`,
        id: `P${index}`,
        name: `Plan ${index}`,
        source: { sheet: 'Lijst', row: index + 2 },
        counts: Object.fromEntries(Object.entries(counts).map(([field, count]) => [field, exactly(count)])),
        deliveries: Object.fromEntries(years.map((year, at) => [year, exactly(deliveries[at] ?? 0)])),
      });
    }),
  );
