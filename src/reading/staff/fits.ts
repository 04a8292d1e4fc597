import type { CellValue } from '../../model/grid';
import { readFlag } from '../cells/terms';
import { cellText, plain, saysUnknown } from '../cells/text';
import type { StaffField } from '../reading';
import { readFte } from './fte';
import { spanOfCell, spanOfPeriod } from './span';
import { isVacancy, readExternal, readLevel, readRole, saysExternal } from './terms';

/** Whether the values of a column can be the field its header says; formats are those of the values. An empty column can be anything. */
export function fits(
  field: StaffField,
  header: string,
  values: readonly CellValue[],
  formats: readonly (string | null)[],
): boolean {
  if (values.length === 0) return true;
  const share = (test: (value: CellValue, index: number) => boolean) =>
    values.filter(test).length / values.length;
  const text = (value: CellValue) => cellText(value);
  switch (field) {
    case 'fte':
    case 'hours':
    case 'share':
      return (
        share(
          (value) => readFte(value) !== null || saysUnknown(text(value)) || /^[-–—]+$/.test(text(value)),
        ) >= 0.5
      );
    case 'name':
    case 'surname':
    case 'firstName':
    case 'functionTitle':
    case 'team':
    case 'competences':
      return (
        share((value) => isWords(text(value))) >= 0.5 ||
        (field === 'name' && share((value) => text(value) === '-') > 0.5)
      );
    case 'role':
      return share((value) => isWords(text(value))) >= 0.5 && !namesCompetences(header, values);
    case 'seniority':
      return (
        /niveau|schaal|level|scale|senior/.test(plain(header)) ||
        share((value) => readLevel(text(value)) !== null) >= 0.3
      );
    case 'from':
    case 'until':
      return (
        share((value, index) => spanOfCell(field, header, value, formats[index] ?? null) !== null) >= 0.5
      );
    case 'period':
      return share((value, index) => spanOfPeriod(value, formats[index] ?? null) !== null) >= 0.5;
    case 'external':
      return /inhuur|extern|bureau|detacher|leverancier|agency/.test(plain(header))
        ? share(
            (value) =>
              readExternal(header, text(value)) !== null ||
              saysUnknown(text(value)) ||
              /\d{4}/.test(text(value)),
          ) >= 0.3
        : values.some((value) => readExternal(header, text(value)) !== null || saysExternal(text(value)));
    case 'vacancy':
      return (
        values.some((value) => isVacancy(text(value))) ||
        (/vacatur|vacant/.test(plain(header)) &&
          share((value) => readFlag(text(value)) !== null && typeof value !== 'number') >= 0.5)
      );
    default:
      return true;
  }
}

/** "Specialisme" heads roles ("Stedenbouw") or what somebody is good at ("transformatie"): the values tell. */
function namesCompetences(header: string, values: readonly CellValue[]): boolean {
  return (
    /specialisme|expertise|deskundigheid/.test(plain(header)) &&
    !values.some((value) => readRole(cellText(value)) !== null)
  );
}

/** A text with letters that is no cross and no yes or no. */
function isWords(text: string): boolean {
  return /\p{L}/u.test(text) && readFlag(text) === null && readFte(text) === null;
}
