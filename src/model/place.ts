/** "Gemeente Ede" and "Ede" are one municipality; `null` is no municipality. */
export function placeKey(municipality: string | null): string | null {
  return municipality === null
    ? null
    : municipality
        .toLowerCase()
        .replace(/^gemeente\s+/, '')
        .trim();
}
