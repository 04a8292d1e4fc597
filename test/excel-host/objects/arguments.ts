import { HostError } from '../workbook/errors';

/** Reading of what the client sent along; each throws InvalidArgument when the value is of another kind. */

export function text(value: unknown, what: string): string {
  if (typeof value !== 'string') throw new HostError('InvalidArgument', what);
  return value;
}

export function optionalText(value: unknown, what: string): string | undefined {
  return value === null || value === undefined ? undefined : text(value, what);
}

export function number(value: unknown, what: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new HostError('InvalidArgument', what);
  return value;
}

export function optionalNumber(value: unknown, otherwise: number, what: string): number {
  return value === null || value === undefined ? otherwise : number(value, what);
}

export function flag(value: unknown, what: string): boolean {
  if (typeof value !== 'boolean') throw new HostError('InvalidArgument', what);
  return value;
}

export function oneOf(allowed: readonly string[], what: string): (value: unknown) => string {
  return (value) => {
    if (typeof value !== 'string' || !allowed.includes(value))
      throw new HostError('InvalidArgument', `${what}: ${String(value)}`);
    return value;
  };
}

/** Colours come as #RRGGBB or by name; Excel gives the number form back in capitals. */
export function color(value: unknown): string {
  const given = text(value, 'color');
  if (given === '' || /^#[0-9a-f]{6}$/i.test(given)) return given.toUpperCase();
  if (!/^[a-z]+$/i.test(given)) throw new HostError('InvalidArgument', `color ${given}`);
  return given;
}
