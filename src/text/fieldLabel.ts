import type { Field } from '../model/fields';
import type { Texts } from './index';

/** What a column means, in words: "sociale huur", "oplevering 2025–2029". */
export function fieldLabel(field: Field, { pane }: Texts): string {
  if (!isDelivery(field)) return pane.fields[field];
  const period = field.slice('deliveries.'.length);
  if (period === 'unknown') return pane.deliveryUnknown;
  if (period.endsWith('+')) return pane.deliveryOpen(period.slice(0, -1));
  return pane.deliveryField(period.replace('-', '–'));
}

function isDelivery(field: string): field is `deliveries.${string}` {
  return field.startsWith('deliveries.');
}

/** The same for what a correction says a column means, of a staff list too. A field of a newer version shows itself. */
export function columnFieldLabel(field: string, texts: Texts): string {
  const { fields, staffFields } = texts.pane;
  const [, ofStaff = ''] = /^staff\.(.*)$/.exec(field) ?? [];
  if (isIn(staffFields, ofStaff)) return staffFields[ofStaff];
  if (isIn(fields, field) || isDelivery(field)) return fieldLabel(field, texts);
  return field;
}

function isIn<T extends object>(labels: T, key: string): key is Extract<keyof T, string> {
  return Object.hasOwn(labels, key);
}
