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

function isDelivery(field: Field): field is `deliveries.${string}` {
  return field.startsWith('deliveries.');
}
