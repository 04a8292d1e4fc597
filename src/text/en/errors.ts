import type { errors as dutch } from '../nl/errors';

export const errors: typeof dutch = {};
