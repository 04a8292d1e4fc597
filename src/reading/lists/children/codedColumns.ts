import type { Field } from '../../../model/fields';
import { plain } from '../../cells/text';
import type { ColumnMatch } from '../../reading';

/** "meergezins_koop1", "sloop_eengezins_huur_onb", "onbekend_onbekend": kind of home, then tenure and price class. */
const coded = /^(sloop )?(meergezins|eengezins|onbekend) (koop|huur|onbekend|onb)(?: ?\d| onb| onbekend)?$/;

/**
 * The columns of a detail planning as the plan registrations of Gelderland, Zuid-Holland and Utrecht keep them (DetailPlanning, year_properties):
 * every column is a kind of home and a tenure of the homes built, or with "sloop" demolished, in the year of the row. The number of the price class
 * differs between bodies and years and is not used. Columns of a table without such headers come back unchanged.
 */
export function withCodedColumns(columns: readonly ColumnMatch[]): ColumnMatch[] {
  const fieldsOf = columns.map(({ header }) => fieldsInCode(header));
  if (fieldsOf.filter((fields) => fields !== null).length < 2) return [...columns];
  const total = columns.some(({ field }, index) => field === 'homes' && fieldsOf[index] === null);
  return columns.map((match, index) => {
    const fields = fieldsOf[index]?.filter((field) => !(total && field === 'homes'));
    const [field, ...also] = fields ?? [];
    return field === undefined ? match : { ...match, field, confidence: 'high', also };
  });
}

/** Whether a header, as plain words, is the code of a kind of home and tenure. */
export function isCodedHeader(words: string): boolean {
  return coded.test(words);
}

function fieldsInCode(header: string): Field[] | null {
  const found = coded.exec(plain(header.split(' > ').at(-1) ?? ''));
  if (!found) return null;
  if (found[1] !== undefined) return ['demolition'];
  const kind: Field[] =
    found[2] === 'meergezins' ? ['apartments'] : found[2] === 'eengezins' ? ['singleFamily'] : [];
  const tenure: Field = found[3] === 'koop' ? 'buy' : found[3] === 'huur' ? 'rent' : 'tenureUnknown';
  return ['homes', ...kind, tenure];
}
