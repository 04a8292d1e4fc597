import type { cli as dutch } from '../nl/cli';

export const cli: typeof dutch = {};
