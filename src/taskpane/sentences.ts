/** Fills the sentence of a code; a code without one, from a newer version, is shown itself rather than nothing. */
export function sentence(
  dictionary: object,
  code: string,
  params: Readonly<Record<string, string | number>> = {},
): string {
  const entry: unknown = Object.hasOwn(dictionary, code) ? Reflect.get(dictionary, code) : undefined;
  if (typeof entry === 'function') return String(Reflect.apply(entry, dictionary, [params]));
  return typeof entry === 'string' ? entry : code;
}
