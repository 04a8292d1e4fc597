import type { pane as dutch } from '../nl/pane';

export const pane: typeof dutch = {};
