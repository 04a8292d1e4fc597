import type { Remark } from '../analysis/results';
import { remarkText } from '../text/messages';
import type { SheetModel } from './context';

/** The Dutch sentence of a remark. People in it are named by their code. */
export function sentenceOf(remark: Remark, { leads }: SheetModel): string {
  const person = remark.params?.person;
  const code = typeof person === 'string' ? leads.ofPerson.get(person) : undefined;
  return remarkText(
    code === undefined ? remark : { ...remark, params: { ...remark.params, person: code } },
    'nl',
  );
}

/** The sentences of several remarks as one text; `null` without any. */
export function sentencesOf(remarks: Remark[], model: SheetModel): string | null {
  return remarks.length === 0 ? null : remarks.map((remark) => sentenceOf(remark, model)).join(' ');
}
