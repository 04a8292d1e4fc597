/** What fills the sentence of a code. */
export type Params = Readonly<Record<string, string | number>>;

/** What a finding says, and what to do about it. */
export interface FindingText {
  message: string;
  action: string;
}

/** The label of a coded value; the code itself when there is none. */
export function labelOf(
  labels: Readonly<Record<string, string>>,
  value: string | number | undefined,
): string {
  return labels[String(value)] ?? String(value ?? '');
}

/** The labels of codes with commas between, as a list in words: "a, b en c". */
export function labelsOf(
  labels: Readonly<Record<string, string>>,
  value: string | number | undefined,
  and: string,
): string {
  const all = String(value ?? '')
    .split(',')
    .map((code) => labelOf(labels, code));
  const last = all.pop() ?? '';
  return all.length > 0 ? `${all.join(', ')}${and}${last}` : last;
}

/** How to say a number of things, with the number already written out. */
export function count(number: string, one: string, more: string): string {
  return `${number} ${number === '1' ? one : more}`;
}
