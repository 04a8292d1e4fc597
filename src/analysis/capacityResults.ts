/** What `analyse` gives back about people and hours. */
import type { KnownQuantity } from '../model/quantity';
import type { Role } from '../model/terms';
import type { Quarter } from './presence';

export interface CapacityRow {
  role: Role;
  year: number;
  needHours: KnownQuantity;
  /** `null` when the staff list doesn't hold this role: unknown, not zero. */
  haveHours: number | null;
  /** Hours for housing that one fte of this role gives in this year: productive hours × share × (1 − reserve) × part of the year left. */
  hoursPerFte: number;
  /** Middle of needHours / hoursPerFte. */
  needFte: number;
  haveFte: number | null;
  /** needFte − haveFte; `null` when unknown. */
  gapFte: number | null;
  /** Homes of the projects for which this is the first shortage in the sums. */
  homesFirstShort: number | null;
  /** Of those, homes that also meet another shortage. */
  alsoOther: number | null;
}

export interface Capacity {
  rows: CapacityRow[];
  /** Roles the plans ask for and the staff list doesn't mention. */
  unknownRoles: Role[];
  /** The quarters ahead that are shown one by one. */
  quarters: Quarter[];
  /** What each person of the staff list has for housing; a vacancy too, which is nobody yet. */
  people: PersonAvailability[];
}

/** The fte and hours of one person; `null` where fte or role is unknown. */
export interface PersonAvailability {
  /** Person key. */
  person: string;
  /** Fte on average over what is left of the year, by dates and leave; hours for housing in it. */
  years: { year: number; fte: number | null; hours: number | null }[];
  /** Hours for housing in the quarters ahead. */
  quarters: { year: number; quarter: number; hours: number | null }[];
}
