import type { domain as dutch } from '../nl/domain';

export const domain: typeof dutch = {};
