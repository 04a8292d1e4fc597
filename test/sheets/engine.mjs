/**
 * Works out every formula of a workbook with an independent engine. A process of its own, because the engine loads itself in a
 * way that jest's sandbox doesn't know. In: { sheets: [{ name, cells: [{ at, value, formula }] }], edits: [{ sheet, at, value }],
 * only: [{ sheet, at }] or null } on standard input; out: a list of { sheet, at, value, error } on standard output.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { init } from 'excelize-wasm';

const { sheets, edits, only } = JSON.parse(readFileSync(0, 'utf8'));
const excelize = await init(createRequire(import.meta.url).resolve('excelize-wasm/excelize.wasm.gz'));
const file = excelize.NewFile();

function check({ error }) {
  if (error) throw new Error(error);
}

function put(sheet, at, value) {
  if (value === null) return;
  check(typeof value === 'string' ? file.SetCellStr(sheet, at, value) : file.SetCellValue(sheet, at, value));
}

for (const { name, cells } of sheets) {
  check(file.NewSheet(name));
  for (const { at, value, formula } of cells) {
    if (formula === undefined) put(name, at, value);
    else check(file.SetCellFormula(name, at, `=${formula}`));
  }
}
for (const { sheet, at, value } of edits) put(sheet, at, value);

const wanted = only === null ? null : new Set(only.map(({ sheet, at }) => `${sheet}!${at}`));
const results = sheets.flatMap(({ name, cells }) =>
  cells
    .filter(({ at, formula }) => formula !== undefined && (wanted === null || wanted.has(`${name}!${at}`)))
    .map(({ at }) => ({ sheet: name, at, ...file.CalcCellValue(name, at, { RawCellValue: true }) })),
);
process.stdout.write(JSON.stringify(results), () => process.exit(0));
