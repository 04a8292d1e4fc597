import { HostError } from '../workbook/errors';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `format.font.bold` → `font/bold`, `format.borders.bottom.style` → `border/bottom/style`, `rowHidden` → `rowHidden`. */
function keyOf(path: string[]): string {
  const below = path[0] === 'format' ? path.slice(1) : path;
  return (below[0] === 'borders' ? ['border', ...below.slice(1)] : below).join('/');
}

/** The leaves of a settable-properties object as flat keys of a cell's format; undefined and null are left out. */
export function flattenCellProperties(wanted: unknown, path: string[] = []): Record<string, unknown> {
  if (wanted === null || wanted === undefined) return {};
  if (!isRecord(wanted)) throw new HostError('InvalidArgument', 'properties of a cell');
  const flat: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(wanted)) {
    const here = [...path, name];
    if (isRecord(value) && name !== 'hyperlink') Object.assign(flat, flattenCellProperties(value, here));
    else if (value !== null && value !== undefined) flat[keyOf(here)] = value;
  }
  return flat;
}

/** For a load-options object (leaves true): builds objects of the same shape with the values that `read` gives. */
export function cellPaths(wanted: unknown): {
  build: (read: (key: string) => unknown) => Record<string, unknown>;
} {
  if (!isRecord(wanted)) throw new HostError('InvalidArgument', 'which properties to get');
  const fill = (
    options: Record<string, unknown>,
    path: string[],
    read: (key: string) => unknown,
  ): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(options).flatMap(([name, value]) => {
        if (isRecord(value)) return [[name, fill(value, [...path, name], read)]];
        return value === true ? [[name, read(keyOf([...path, name]))]] : [];
      }),
    );
  return { build: (read) => fill(wanted, [], read) };
}
