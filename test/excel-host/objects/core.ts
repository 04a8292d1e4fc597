import type { Area } from '../workbook/address';
import { HostError } from '../workbook/errors';
import type { Sheet, Workbook } from '../workbook/model';

/** What the members of an object may need besides their own data. */
export interface Session {
  readonly workbook: Workbook;
  /** Ranges the client asked to remember, by reference id. */
  readonly references: Map<string, { sheetId: string; areas: Area[]; className: string }>;
  /** Tells listeners of `onChanged`, `onAdded` … ; does nothing while events are switched off. */
  raise(event: WorkbookEvent): void;
}

/** Something that happened in the workbook, for the client's event handlers. */
export interface WorkbookEvent {
  kind: 'changed' | 'added' | 'deleted' | 'activated' | 'selectionChanged';
  sheet: Sheet;
  address?: string;
  /** The add-in did it, not the person behind the keyboard. */
  byAddIn?: true;
}

/** An object as the client sees it: one Excel class bound to its data. */
export interface HostObject {
  readonly className: string;
  /** Keys the client uses to find the object again: `Id`, `_Id` or `_ReferenceId`. */
  readonly identity: () => Readonly<Record<string, unknown>>;
  /** Names of the scalar properties, for a load without names. */
  readonly scalars: readonly string[];
  readonly isCollection: boolean;
  readonly items: () => HostObject[];
  readonly data: unknown;
  get(member: string): unknown;
  getObject(member: string): HostObject | null;
  set(member: string, value: unknown): void;
  call(member: string, args: unknown[]): unknown;
  index(key: unknown): HostObject;
}

export interface Property<T> {
  get?: (target: T, session: Session) => unknown;
  set?: (target: T, value: unknown, session: Session) => void;
}

/** The members of one Excel class, in the names of the API (camelCase). */
export interface ClassSpec<T> {
  name: string;
  identity?: (target: T, session: Session) => Record<string, unknown>;
  properties?: Record<string, Property<T>>;
  objects?: Record<string, (target: T, session: Session) => HostObject | null>;
  methods?: Record<string, (target: T, args: unknown[], session: Session) => unknown>;
  /** Given for collections: their members in order, and how the indexer finds one. */
  items?: (target: T, session: Session) => HostObject[];
  index?: (target: T, key: unknown, session: Session) => HostObject | undefined;
}

export type MakeObject<T> = (target: T, session: Session) => HostObject;

function own<V>(record: Record<string, V> | undefined, key: string): V | undefined {
  return record && Object.hasOwn(record, key) ? record[key] : undefined;
}

function notEmulated(className: string, member: string): HostError {
  return new HostError('NotImplemented', `NotEmulated: ${className}.${member}`);
}

/** Every class described so far with the members it has, for a test that holds them against Microsoft's typings. */
export const emulatedMembers: { className: string; member: string }[] = [];

/** Turns a description of a class into a function that binds it to data. Unknown members fail by name. */
export function defineClass<T>(spec: ClassSpec<T>): MakeObject<T> {
  for (const members of [spec.properties, spec.objects, spec.methods]) {
    for (const member of Object.keys(members ?? {})) emulatedMembers.push({ className: spec.name, member });
  }
  const scalars = Object.entries(spec.properties ?? {}).flatMap(([name, property]) =>
    property.get ? [name] : [],
  );
  return (target, session) => {
    const index = (key: unknown): HostObject => {
      const found = spec.index?.(target, key, session);
      if (!found)
        throw spec.index ? new HostError('ItemNotFound', String(key)) : notEmulated(spec.name, 'indexer');
      return found;
    };
    return {
      className: spec.name,
      identity: () => spec.identity?.(target, session) ?? {},
      scalars,
      isCollection: spec.items !== undefined,
      items: () => spec.items?.(target, session) ?? [],
      data: target,
      get(member) {
        const property = own(spec.properties, member);
        if (!property?.get) throw notEmulated(spec.name, member);
        return property.get(target, session);
      },
      getObject(member) {
        const object = own(spec.objects, member);
        if (!object) throw notEmulated(spec.name, member);
        return object(target, session);
      },
      set(member, value) {
        const property = own(spec.properties, member);
        if (!property?.set) throw notEmulated(spec.name, `${member} (set)`);
        property.set(target, value, session);
      },
      call(member, args) {
        const method = own(spec.methods, member);
        if (method) return method(target, args, session);
        if (spec.items && member === 'getCount') return spec.items(target, session).length;
        if (spec.items && member === 'getItemAt') return itemAt(spec.items(target, session), args[0]);
        if (spec.index && member === 'getItem') return index(args[0]);
        if (spec.index && member === 'getItemOrNullObject')
          return spec.index(target, args[0], session) ?? null;
        throw notEmulated(spec.name, `${member}()`);
      },
      index,
    };
  };
}

function itemAt(items: HostObject[], index: unknown): HostObject {
  const found = typeof index === 'number' ? items[index] : undefined;
  if (!found) throw new HostError('InvalidArgument', `no item at ${String(index)}`);
  return found;
}

export const isHostObject = (value: unknown): value is HostObject =>
  typeof value === 'object' && value !== null && 'className' in value && 'getObject' in value;
