import fc from 'fast-check';
import * as v from 'valibot';
import type { CellValue } from '../../src/model/grid';
import { findingSchema } from '../../src/model/finding';
import { personSchema } from '../../src/model/person';
import { projectSchema } from '../../src/model/project';
import { ruleSchema } from '../../src/model/rule';
import { targetSchema } from '../../src/model/target';
import type { Reading } from '../../src/reading/reading';
import { grid, plainHeader, plainRows } from '../fixtures/grids';
import { read } from './read';

const readSchema = v.object({
  projects: v.array(projectSchema),
  people: v.array(personSchema),
  targets: v.array(targetSchema),
  rules: v.array(ruleSchema),
  findings: v.array(findingSchema),
});

function issuesOf(reading: Reading): string[] {
  const { issues } = v.safeParse(readSchema, {
    projects: reading.lists.flatMap((list) => list.projects),
    people: reading.staff?.people ?? [],
    targets: reading.targets,
    rules: reading.rules,
    findings: reading.findings,
  });
  return (issues ?? []).map((issue) => `${v.getDotPath(issue) ?? ''}: ${issue.message}`);
}

const anyCell: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constantFrom(
    'PM',
    'n.t.b.',
    '100-150',
    '150-100',
    'ca. 12',
    '-5',
    '1.160',
    '12,5%',
    '?',
    'x',
    'Q3 2027',
    '31-2-2026',
    '=1+1',
  ),
  fc.integer({ min: -50, max: 2_000_000 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.string(),
  fc.constant(null),
  fc.record({ error: fc.constantFrom('#N/A', '#REF!') }),
);

describe('what reading gives', () => {
  it('fits the schemas of the model, whatever the cells hold', () => {
    const row = fc.tuple(fc.string({ minLength: 1 }), ...plainHeader.slice(1).map(() => anyCell));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (messy) => {
        expect(issuesOf(read([grid('Lijst', [plainHeader, ...plainRows, ...messy])]))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('fits the schemas for a staff list and an agreement too', () => {
    const row = fc.tuple(fc.string({ minLength: 1 }), anyCell, anyCell, anyCell);
    const year = fc.tuple(fc.integer({ min: 2020, max: 2040 }), anyCell);
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), fc.array(year, { maxLength: 8 }), (people, years) => {
        const sheets = [
          grid('Lijst', [plainHeader, ...plainRows]),
          grid('Formatie', [
            ['Naam', 'Functie', 'Niveau', 'Fte'],
            ['A. Bos', 'Projectleider', 'senior', 1],
            ...people,
          ]),
          grid('Woondeal', [['Jaar', 'Opgave'], [2026, 100], [2027, 110], ...years]),
        ];
        expect(issuesOf(read(sheets))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
