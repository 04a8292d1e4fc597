import type { Props } from '../workbook/model';
import type { Property, Session } from './core';

/**
 * Properties the emulator only remembers: reading gives what was set, else Excel's default.
 * `bag` finds the record for a target, `prefix` the path below it (`title/`, or per target), `check` may refuse or normalise a value,
 * `allow` throws when the target may not be changed.
 */
export function remembered<T>(
  bag: (target: T, session: Session) => Props,
  defaults: Readonly<Record<string, unknown>>,
  options: {
    prefix?: string | ((target: T) => string);
    check?: Readonly<Record<string, (value: unknown) => unknown>>;
    allow?: (target: T, session: Session) => void;
  } = {},
): Record<string, Property<T>> {
  const path = (target: T): string =>
    typeof options.prefix === 'function' ? options.prefix(target) : (options.prefix ?? '');
  return Object.fromEntries(
    Object.entries(defaults).map(([name, standard]): [string, Property<T>] => [
      name,
      {
        get: (target, session) => {
          const props = bag(target, session);
          const key = path(target) + name;
          return Object.hasOwn(props, key) ? props[key] : standard;
        },
        set: (target, value, session) => {
          options.allow?.(target, session);
          bag(target, session)[path(target) + name] = options.check?.[name]?.(value) ?? value;
        },
      },
    ]),
  );
}
