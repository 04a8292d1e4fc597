import type { reasons as dutch } from '../nl/reasons';

export const reasons: typeof dutch = {};
