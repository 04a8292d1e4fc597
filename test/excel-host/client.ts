import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
// Node's own timers: those of a page under test may be another kind, or be faked.
import { clearInterval, clearTimeout, setImmediate, setInterval, setTimeout } from 'node:timers';
import vm from 'node:vm';
import type { External } from './wire/external';

/** Folder of Microsoft's published client. */
export const officeJsFolder = join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');

const compiled = new Map<string, vm.Script>();

/** The script as compiled code, kept so that each further Excel of a test file starts quickly. */
function script(file: string): vm.Script {
  const known = compiled.get(file);
  if (known) return known;
  const made = new vm.Script(readFileSync(join(officeJsFolder, file), 'utf8'), {
    filename: join(officeJsFolder, file),
  });
  compiled.set(file, made);
  return made;
}

const base = 'https://localhost/office/';

interface ScriptElement {
  src: string;
  id: string;
  type: string;
  onload?: () => void;
  onerror?: () => void;
  setAttribute: () => void;
  getAttribute: () => null;
}

const element = (): ScriptElement => ({
  src: '',
  id: '',
  type: '',
  setAttribute: () => undefined,
  getAttribute: () => null,
});

/** The few things of a browser that office.js touches; scripts it asks for come from the package. */
function page(external: External, run: (file: string) => void): Record<string, unknown> {
  const officeScript = { ...element(), src: `${base}office.js` };
  const load = (asked: ScriptElement): void => {
    setImmediate(() => {
      run(asked.src.slice(base.length));
      asked.onload?.();
    });
  };
  const head = { appendChild: load };
  const document = {
    getElementsByTagName: (name: string) => (name === 'head' ? [head] : [officeScript]),
    getElementById: () => null,
    createElement: element,
    addEventListener: () => undefined,
    cookie: '',
    domain: 'localhost',
    readyState: 'complete',
  };
  return {
    document,
    external,
    navigator: {
      userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Edg/140.0',
      platform: 'Win32',
      language: 'nl-NL',
    },
    location: {
      href: 'https://localhost/taskpane.html',
      protocol: 'https:',
      host: 'localhost',
      hostname: 'localhost',
      origin: 'https://localhost',
      search: '',
      hash: '',
      pathname: '/taskpane.html',
    },
    history: {},
    name: '',
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    postMessage: () => undefined,
    // The client's own retries and time-outs, of many seconds, don't keep a finished test run alive.
    setTimeout: (run: () => void, delay?: number) => setTimeout(run, delay).unref(),
    clearTimeout,
    setInterval,
    clearInterval,
    console,
    performance,
    // The caller's own, so that results and errors of the client are of its kinds (instanceof Error, toStrictEqual).
    Error,
    TypeError,
    Promise,
    JSON,
    Date,
  };
}

/** What the client puts on the global object of a page. */
export interface ClientGlobals {
  Office: typeof Office;
  Excel: typeof Excel;
  OfficeExtension: typeof OfficeExtension;
}

/** Loads Microsoft's client for Excel on Windows in a world of its own, in front of the given host. */
export async function loadClient(external: External): Promise<ClientGlobals> {
  const world = vm.createContext(
    page(external, (file) => script(file.toLowerCase()).runInContext(world)),
  ) as Record<string, unknown>;
  for (const self of ['window', 'self', 'top', 'parent']) world[self] = world;
  script('office.js').runInContext(world);
  const globals = world as unknown as ClientGlobals;
  await globals.Office.onReady();
  return globals;
}
