import type { Category, MeasureColumn } from './measures';

/** A column that measures a category. */
export interface CategoryColumn extends MeasureColumn {
  kind: Category;
}

/** Whether a column measures a category rather than all homes. */
export function isCategoryColumn(column: MeasureColumn): column is CategoryColumn {
  return typeof column.kind === 'object';
}

/**
 * The columns of one measure (a year, or what is left) whose categories together are all homes, each home once: hard and soft, else the tenures,
 * else the house types. A category that another one contains is left out: social rent beside rent. Empty when no categories make up the whole.
 */
export function wholeOf(columns: readonly CategoryColumn[]): CategoryColumn[] {
  const candidates = [hardness(columns), tenures(columns), types(columns)];
  return candidates.find((found) => found.length > 0) ?? [];
}

function hardness(columns: readonly CategoryColumn[]): CategoryColumn[] {
  const found = columns.filter(({ kind }) => kind.partition === 'hardness');
  return has(found, 'hard') && has(found, 'soft') ? found : [];
}

function tenures(columns: readonly CategoryColumn[]): CategoryColumn[] {
  const all = columns.filter(({ kind }) => kind.partition === 'tenure');
  const [rent, buy] = [has(all, 'rent', 'rent'), has(all, 'buy', 'buy')];
  const found = all.filter(({ kind: { side, field } }) => {
    if (side === 'rent') return !rent || field === 'rent';
    if (side === 'buy') return !buy || field === 'buy';
    return side === 'unknown' || !(rent && buy);
  });
  const covers = (has(found, 'rent') && has(found, 'buy')) || (has(found, 'both') && found.length > 1);
  return covers ? found : [];
}

function types(columns: readonly CategoryColumn[]): CategoryColumn[] {
  const found = columns.filter(({ kind }) => kind.partition === 'type');
  return has(found, 'single') && has(found, 'multi') ? found : [];
}

function has(columns: readonly CategoryColumn[], side: Category['side'], field?: Category['field']): boolean {
  return columns.some(({ kind }) => kind.side === side && (field === undefined || kind.field === field));
}
