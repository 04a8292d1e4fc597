import { parseArea, splitAddress } from '../workbook/address';
import { HostError } from '../workbook/errors';
import type { Sheet } from '../workbook/model';
import { findName, namedRange } from '../workbook/names';
import { findSheet } from '../workbook/sheets';
import type { Session } from './core';
import { isHostObject } from './core';
import type { RangeAt } from './range';
import { rangesOf } from './references';

/** Cells by address (with or without sheet) or by defined name. Throws InvalidArgument when it is neither, ItemNotFound for an unknown sheet. */
export function parseRange(address: string, home: Sheet, session: Session): RangeAt {
  const name = findName(home.names, address) ?? findName(session.workbook.names, address);
  const named = name && namedRange(session.workbook, name);
  if (named) return named;
  const { sheet: sheetName, local } = splitAddress(address.replace(/^=/, ''));
  const area = parseArea(local);
  if (!area) throw new HostError('InvalidArgument', `address ${address}`);
  const sheet = sheetName === undefined ? home : findSheet(session.workbook, sheetName);
  if (!sheet) throw new HostError('ItemNotFound', `sheet ${String(sheetName)}`);
  return { sheet, area };
}

/** An argument that may be a Range object or an address. */
export function rangeArgument(value: unknown, home: Sheet, session: Session): RangeAt {
  if (typeof value === 'string') return parseRange(value, home, session);
  const place = isHostObject(value) ? rangesOf(value) : undefined;
  const [area] = place?.areas ?? [];
  if (!place || !area) throw new HostError('InvalidArgument', 'a range or an address');
  return { sheet: place.sheet, area };
}
