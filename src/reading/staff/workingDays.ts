import { plain } from '../cells/text';

const days: readonly (readonly string[])[] = [
  ['ma', 'maandag', 'mon'],
  ['di', 'dinsdag', 'tue'],
  ['wo', 'woe', 'woensdag', 'wed'],
  ['do', 'don', 'donderdag', 'thu'],
  ['vr', 'vrij', 'vrijdag', 'fri'],
  ['za', 'zaterdag', 'sat'],
  ['zo', 'zondag', 'sun'],
];
const dayNumber = new Map(days.flatMap((names, index) => names.map((name) => [name, index])));

/** How many days a week a text names: "ma t/m do" is 4, "ma, di en do" is 3, "4 dagen" is 4; `null` for anything else, halves of days included. */
export function workingDays(text: string): number | null {
  const counted = /^([1-7](?:[.,]5)?)\s*(?:dagen|dag|days?)(?:\s*(?:per|p\/?|\/)\s*(?:week|w))?\.?$/i.exec(
    text.trim(),
  );
  if (counted) return Number((counted[1] ?? '').replace(',', '.'));
  const span = /^(\p{L}+)\.?\s*(?:t\/m|tot en met|tm|-|–)\s*(\p{L}+)\.?$/iu.exec(text.trim());
  if (span) {
    const [first, last] = [numberOf(span[1] ?? ''), numberOf(span[2] ?? '')];
    return first !== undefined && last !== undefined && first < last ? last - first + 1 : null;
  }
  const named = plain(text)
    .split(' ')
    .filter((word) => word !== 'en' && word !== '')
    .map(numberOf);
  return named.length > 0 && named.every((day) => day !== undefined) ? new Set(named).size : null;
}

function numberOf(word: string): number | undefined {
  return dayNumber.get(word.toLowerCase());
}
