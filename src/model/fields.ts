/** What a column of a project list can mean. The names are those of the command line's JSON. */

/** Columns that count homes. Each becomes a quantity per project. */
export const countFields = [
  'homes',
  'homesGross',
  'homesNet',
  'homesRemaining',
  'homesRealised',
  'demolition',
  'socialRent',
  'midRent',
  'affordableBuy',
  'expensive',
  'rent',
  'buy',
  'tenureUnknown',
  'singleFamily',
  'apartments',
  'flexHomes',
] as const;
export type CountField = (typeof countFields)[number];

export const otherFields = [
  'id',
  'name',
  'municipality',
  'province',
  'location',
  'planType',
  'status',
  'phase',
  'projectStatus',
  'startYear',
  'deliveryYear',
  'modified',
  'developer',
  'municipalRole',
  'projectLead',
  'administrativeClient',
  'politicalClient',
  'bottleneck',
  'realisationChance',
  'keyProject',
  'targetGroup',
  'confidential',
  'landPosition',
  'permit',
  'remarks',
] as const;
export type OtherField = (typeof otherFields)[number];

/** Homes delivered in a period, e.g. "deliveries.2026", "deliveries.2025-2029", "deliveries.2030+", "deliveries.unknown". */
export type DeliveryField = `deliveries.${string}`;

/** `other` is a column that Regieblad leaves alone. */
export type Field = CountField | OtherField | DeliveryField | 'other';

/** A delivery period: a year "2026", years "2025-2029", an open end "2030+", or "unknown". */
export type Period = string;
