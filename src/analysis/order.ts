/** Order of two keys by code point: the same on every machine and in every language, unlike a locale's order. */
export function byCodePoint(a: string, b: string): number {
  let index = 0;
  while (index < a.length && index < b.length && a[index] === b[index]) index += 1;
  return (a.codePointAt(index) ?? -1) - (b.codePointAt(index) ?? -1);
}

/** Order of two things by their key. */
export function byKey(a: { key: string }, b: { key: string }): number {
  return byCodePoint(a.key, b.key);
}
