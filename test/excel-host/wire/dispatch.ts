import { isHostObject, type HostObject, type Session } from '../objects/core';
import { rangesOf, restoreReference } from '../objects/references';
import { HostError } from '../workbook/errors';
import { nextId } from '../workbook/model';
import {
  ActionType,
  PathType,
  type Action,
  type ObjectPath,
  type QueryInfo,
  type RequestBody,
  type ResponseBody,
} from './protocol';

/** Called before each use of a member; throws when the set-up host refuses it. */
export type Gate = (className: string, member: string) => void;

export interface Dispatcher {
  session: Session;
  root: HostObject;
  gate: Gate;
  /** Called before each action that does something, counted from 1 over the life of the host; throws to make it fail. */
  beforeAction: () => void;
}

/** Name on the wire to name in the API: GetItem → getItem. The setters of two properties travel under another name. */
function memberName(wireName: string): string {
  if (wireName === 'Gridlines') return 'showGridlines';
  if (wireName === 'Headings') return 'showHeadings';
  return wireName.charAt(0).toLowerCase() + wireName.slice(1);
}

const wireName = (member: string): string => member.charAt(0).toUpperCase() + member.slice(1);

/**
 * Executes a request as Excel does: actions in order, the first error ends it, what was done before stays done.
 */
export function runRequest(body: RequestBody, dispatcher: Dispatcher): ResponseBody {
  const response: ResponseBody = { Results: [], TraceIds: [] };
  const run = new Run(body, dispatcher);
  body.Actions.every((action, index) => {
    try {
      const value = run.perform(action);
      if (action.ActionType === ActionType.trace) response.TraceIds.push(action.Id);
      response.Results.push({ ActionId: action.Id, Value: value });
      return true;
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      response.Error = {
        Code: error.code,
        Message: error.message,
        Location: run.location,
        ActionIndex: index,
        HttpStatusCode: error.status,
      };
      return false;
    }
  });
  return response;
}

/** One request under way: the objects its paths have led to so far. */
class Run {
  location = '';
  private readonly found = new Map<number, HostObject | null>();

  constructor(
    private readonly body: RequestBody,
    private readonly dispatcher: Dispatcher,
  ) {}

  perform(action: Action): unknown {
    switch (action.ActionType) {
      case ActionType.trace:
        return null;
      case ActionType.instantiate:
        return this.instantiate(action);
      case ActionType.query:
        return this.query(this.object(action.ObjectPathId), action.QueryInfo ?? {});
      case ActionType.method:
        return this.method(action);
      case ActionType.setProperty:
        return this.setProperty(action);
      default:
        throw new HostError('NotImplemented', `NotEmulated: action type ${String(action.ActionType)}`);
    }
  }

  private instantiate(action: Action): unknown {
    const isNew = !this.found.has(action.ObjectPathId);
    const path = this.path(action.ObjectPathId);
    if (isNew && path.ObjectPathType === PathType.method) this.dispatcher.beforeAction();
    const object = this.object(action.ObjectPathId);
    if (!object) return null;
    if (this.body.AutoKeepReference && !path.D && path.ObjectPathType !== PathType.reference) {
      const kept = this.keep(object);
      if (kept !== undefined) return { _ReferenceId: kept };
    }
    return object.identity();
  }

  private keep(object: HostObject): string | undefined {
    const place = rangesOf(object);
    if (!place) return undefined;
    const id = `ref${String(nextId(this.dispatcher.session.workbook))}`;
    this.dispatcher.session.references.set(id, {
      sheetId: place.sheet.id,
      areas: place.areas,
      className: object.className,
    });
    return id;
  }

  private method(action: Action): unknown {
    const object = this.object(action.ObjectPathId);
    if (action.Name === '_KeepReference') return null;
    if (action.Name === '_RemoveReference') {
      this.dispatcher.session.references.delete(String(action.ArgumentInfo?.Arguments?.[0]));
      return null;
    }
    // Asking a null object to do something is ignored: getItemOrNullObject(…).delete() relies on it.
    if (!object) return null;
    this.dispatcher.beforeAction();
    const result = this.call(object, action.Name, action.ArgumentInfo);
    return isHostObject(result) ? result.identity() : (result ?? null);
  }

  private setProperty(action: Action): unknown {
    const object = this.object(action.ObjectPathId);
    if (!object) return null;
    this.dispatcher.beforeAction();
    const member = memberName(action.Name);
    this.use(object, member);
    object.set(
      member,
      this.value(action.ArgumentInfo?.Arguments?.[0], action.ArgumentInfo?.ReferencedObjectPathIds?.[0]),
    );
    return null;
  }

  private call(object: HostObject, name: string, info: ObjectPath['ArgumentInfo']): unknown {
    const member = memberName(name);
    this.use(object, member);
    const args = (info?.Arguments ?? []).map((value, index) =>
      this.value(value, info?.ReferencedObjectPathIds?.[index]),
    );
    return object.call(member, args);
  }

  /** An argument as sent, with objects of the client replaced by ours. */
  private value(value: unknown, pathId: unknown): unknown {
    if (typeof pathId === 'number' && pathId > 0) return this.object(pathId);
    if (Array.isArray(value)) {
      return Array.isArray(pathId)
        ? value.map((entry, index) => this.value(entry, (pathId as unknown[])[index]))
        : value;
    }
    if (typeof value !== 'object' || value === null) return value;
    if ('_ObjectPathId' in value && typeof value._ObjectPathId === 'number')
      return this.object(value._ObjectPathId);
    return Object.fromEntries(
      Object.entries(value).map(([key, entry]) => [key, this.value(entry, undefined)]),
    );
  }

  private use(object: HostObject, member: string): void {
    this.location = `${object.className}.${member}`;
    this.dispatcher.gate(object.className, member);
  }

  private path(id: number): ObjectPath {
    const path = this.body.ObjectPaths[String(id)];
    if (!path) throw new HostError('GeneralException', `object path ${String(id)} was not sent`);
    return path;
  }

  private object(id: number): HostObject | null {
    const known = this.found.get(id);
    if (known !== undefined) return known;
    const object = this.resolve(this.path(id));
    this.found.set(id, object);
    return object;
  }

  private resolve(path: ObjectPath): HostObject | null {
    const { session, root } = this.dispatcher;
    if (path.ObjectPathType === PathType.global) return root;
    if (path.ObjectPathType === PathType.nullObject) return null;
    if (path.ObjectPathType === PathType.reference) return restoreReference(session, path.Name);
    const parent = path.ParentObjectPathId === undefined ? null : this.object(path.ParentObjectPathId);
    if (path.ObjectPathType === PathType.newObject)
      throw new HostError('NotImplemented', `NotEmulated: new ${path.Name}`);
    if (!parent) return null;
    if (path.ObjectPathType === PathType.property) {
      const member = memberName(path.Name);
      this.use(parent, member);
      return parent.getObject(member);
    }
    if (path.ObjectPathType === PathType.indexer) {
      this.location = `${parent.className}.getItem`;
      return parent.index(path.ArgumentInfo?.Arguments?.[0]);
    }
    const result = this.call(parent, path.Name, path.ArgumentInfo);
    if (result !== null && !isHostObject(result))
      throw new HostError('GeneralException', `${path.Name} gives no object`);
    return result;
  }

  /** Answers a load: PascalCase properties, nested for navigation, `_Items` for collections. */
  private query(object: HostObject | null, info: QueryInfo): unknown {
    if (!object) return null;
    const names = [...(info.Select ?? []), ...(info.Expand ?? [])].map((name) =>
      name.split('/').filter((part) => part.toLowerCase() !== 'items'),
    );
    const paths = names.some((parts) => parts.length > 0)
      ? names.filter((parts) => parts.length > 0)
      : [['*']];
    if (!object.isCollection) return this.select(object, paths);
    const end = info.Top === undefined ? undefined : (info.Skip ?? 0) + info.Top;
    const page = object.items().slice(info.Skip ?? 0, end);
    return { _Items: page.map((item) => ({ ...item.identity(), ...this.select(item, paths) })) };
  }

  private select(object: HostObject, paths: string[][]): Record<string, unknown> {
    const result: Record<string, unknown> = {};
    const nested = new Map<string, string[][]>();
    for (const [first = '', ...rest] of paths) {
      const member = memberName(first);
      if (rest.length > 0) nested.set(member, [...(nested.get(member) ?? []), rest]);
      else if (first === '*') this.selectAll(object, result);
      else if (object.scalars.includes(member)) result[wireName(member)] = this.read(object, member);
      else nested.set(member, [...(nested.get(member) ?? []), ['*']]);
    }
    for (const [member, below] of nested) {
      this.use(object, member);
      const child = object.getObject(member);
      const info = { Select: below.map((parts) => parts.join('/')) };
      result[wireName(member)] = child && { ...child.identity(), ...(this.query(child, info) as object) };
    }
    return result;
  }

  private selectAll(object: HostObject, result: Record<string, unknown>): void {
    for (const member of object.scalars) {
      try {
        result[wireName(member)] = this.read(object, member);
      } catch (error) {
        // A load without names gives what this version of Excel knows.
        if (!(error instanceof HostError && error.code === 'ApiNotFound')) throw error;
      }
    }
  }

  private read(object: HostObject, member: string): unknown {
    this.use(object, member);
    return object.get(member);
  }
}
