import type { Highs } from 'highs';

let loading: Promise<Highs> | undefined;

/**
 * The solver behind `prove`, loaded on first use: some 3 MB of WebAssembly that most runs never need.
 *
 * @returns the solver, the same one every time; it works off the page's thread only, since it blocks while it proves
 * @throws Error when the file can't be fetched or WebAssembly is not allowed; a later call tries again
 */
export function loadProver(): Promise<Highs> {
  loading ??= import('highs')
    .then(({ default: load }) => load())
    .catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
  return loading;
}
