import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import path from 'node:path';

/** The checkout; jest runs from anywhere below it. */
export const projectRoot = path.resolve(__dirname, '../..');

const cacheRoot = path.join(projectRoot, 'node_modules/.cache/regieblad');
const day = 24 * 3600 * 1000;

/**
 * A folder that is made once and then reused, whole or not at all: it is filled under another name and renamed, so
 * neither an interrupted run nor two runs at once leave half a folder behind. Unused siblings go after a day.
 *
 * @param kind what is kept; the name of the folder begins with it
 * @param version says when two folders of a kind hold the same
 * @param fill fills the empty folder it is given
 * @returns the path of the folder
 */
export async function cachedFolder(
  kind: string,
  version: string,
  fill: (folder: string) => Promise<void>,
): Promise<string> {
  const name = `${kind}-${version}`;
  const folder = path.join(cacheRoot, name);
  mkdirSync(cacheRoot, { recursive: true });
  if (!existsSync(folder)) {
    const draft = mkdtempSync(path.join(cacheRoot, `${kind}-draft-`));
    try {
      await fill(draft);
      // When another run was first, its folder is as good as ours.
      if (!existsSync(folder)) renameSync(draft, folder);
    } finally {
      rmSync(draft, { recursive: true, force: true });
    }
  }
  utimesSync(folder, new Date(), new Date());
  for (const other of readdirSync(cacheRoot)) {
    const sibling = path.join(cacheRoot, other);
    const stale = other.startsWith(`${kind}-`) && statSync(sibling).mtimeMs < Date.now() - day;
    if (stale) rmSync(sibling, { recursive: true, force: true });
  }
  return folder;
}
