/** More different texts than the columns of a list repeat; beyond it remembering starts over (aanname). */
const mostKept = 10_000;

/**
 * The same function of a text, that works out each text once: the columns of a list repeat a few values, and a long list would ask for them tens
 * of thousands of times. For pure functions only; what they give is shared, so nobody may change it. Keeps at most a few thousand answers.
 */
export function remembered<T extends NonNullable<unknown> | null>(
  meaning: (text: string) => T,
): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const found = meaning(text);
    if (known.size >= mostKept) known.clear();
    known.set(text, found);
    return found;
  };
}
