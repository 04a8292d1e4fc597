import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { manifestFor } from '../../scripts/manifest';
import { checkManifest } from '../../scripts/manifestChecks';

const root = path.resolve(__dirname, '../..');
const manifest = readFileSync(path.join(root, 'manifest.xml'), 'utf8');

function served(name: string): Uint8Array | undefined {
  const file = path.join(root, name.endsWith('.html') ? `src/taskpane/${name}` : name);
  return existsSync(file) ? readFileSync(file) : undefined;
}

function faultsOf(text: string, files = served): string[] {
  return checkManifest(text, files).flatMap(({ faults }) => faults);
}

/** The manifest with one thing changed; the change must be there to make. */
function broken(search: string | RegExp, replacement: string): string {
  const text = manifest.replace(search, replacement);
  expect(text).not.toBe(manifest);
  return text;
}

const icon16 = '<bt:Image size="16" resid="Icon.16" />';

describe('check:manifest', () => {
  it('finds nothing wrong in the manifest of the project, and looks at something under every rule', () => {
    const checks = checkManifest(manifest, served);
    expect(checks.flatMap(({ faults }) => faults)).toEqual([]);
    expect(checks.filter(({ checked }) => checked === 0)).toEqual([]);
  });

  it.each<[string, string | RegExp, string, string]>([
    ['an id that is no GUID', /<Id>.*<\/Id>/, '<Id>regieblad</Id>', '"regieblad" is no GUID'],
    ['a version of three parts', '>1.0.0.0<', '>1.0.0<', '"1.0.0" isn\'t of the form 1.2.3.4'],
    ['a missing version', /<Version>.*<\/Version>/, '', '"" isn\'t of the form 1.2.3.4'],
    [
      'a requirement that shuts out LTSC 2021',
      'MinVersion="1.13"',
      'MinVersion="1.16"',
      'the lowest ExcelApi asked for is 1.16',
    ],
    ['no requirement', 'Name="ExcelApi"', 'Name="DialogApi"', 'the lowest ExcelApi asked for is not given'],
    [
      'elements in the wrong order',
      /(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/,
      '$2$1',
      'in OfficeApp, Version must stand before ProviderName',
    ],
    [
      'an element that does not belong there',
      '<Permissions>',
      '<Colour>teal</Colour><Permissions>',
      'OfficeApp may not hold Colour',
    ],
    [
      'a resid without a resource',
      'Label resid="Group.Label"',
      'Label resid="Group.Lable"',
      'Label Group.Lable points to nothing',
    ],
    [
      'a resid of the wrong kind',
      'SourceLocation resid="Pane.Url"',
      'SourceLocation resid="OpenPane.Label"',
      'SourceLocation OpenPane.Label points into ShortStrings, not Urls',
    ],
    ['an id used twice', 'Url id="Pane.Url"', 'Url id="LearnMore.Url"', 'id LearnMore.Url is used twice'],
    [
      'a resource without use',
      '<bt:Urls>',
      '<bt:Urls><bt:Url id="Spare.Url" DefaultValue="https://localhost:3000/index.html" />',
      'nothing points to Spare.Url',
    ],
    ['an id of 33 characters', /Pane\.Url"/g, `${'P'.repeat(33)}"`, `id ${'P'.repeat(33)} has 33 characters`],
    [
      'a short text of 126 characters',
      'Value="Housing"',
      `Value="${'h'.repeat(126)}"`,
      'String Group.Label has 126 characters, 125 are allowed',
    ],
    [
      'a description of 251 characters',
      /(<Description DefaultValue=)"[^"]*"/,
      `$1"${'d'.repeat(251)}"`,
      'Description has 251 characters, 250 are allowed',
    ],
    [
      'an override for the default locale',
      '<bt:Override Locale="en-US" Value="Housing" />',
      '<bt:Override Locale="en-US" Value="Housing" /><bt:Override Locale="nl-NL" Value="Wonen" />',
      'String Group.Label overrides the default locale nl-NL',
    ],
    [
      'two overrides for one locale',
      '<bt:Override Locale="en-US" Value="Housing" />',
      '<bt:Override Locale="en-US" Value="Housing" /><bt:Override Locale="en-US" Value="Homes" />',
      'String Group.Label has two overrides for en-US',
    ],
    [
      'a bare locale',
      '<bt:Override Locale="en-US" Value="Housing" />',
      '<bt:Override Locale="en-US" Value="Housing" /><bt:Override Locale="fy" Value="Wenjen" />',
      'String Group.Label has an override for "fy", which is no full locale',
    ],
    [
      'a missing translation',
      '<bt:Override Locale="en-US" Value="Housing" />',
      '',
      'String Group.Label has no text for en-US',
    ],
    [
      'an address without encryption',
      'SupportUrl DefaultValue="https:',
      'SupportUrl DefaultValue="http:',
      "SupportUrl isn't https: http://localhost:3000/index.html",
    ],
    [
      'an address that would not move with the build',
      'SupportUrl DefaultValue="https://localhost:3000/',
      'SupportUrl DefaultValue="https://example.nl/',
      "SupportUrl isn't below https://localhost:3000/: https://example.nl/index.html",
    ],
    [
      'a page that is not there',
      'SourceLocation DefaultValue="https://localhost:3000/taskpane.html"',
      'SourceLocation DefaultValue="https://localhost:3000/pane.html"',
      'there is no page pane.html',
    ],
    ['a ribbon icon without size 16', icon16, '', 'an icon of Group Regieblad.Group lacks size 16'],
    [
      'an icon that is not there',
      'IconUrl DefaultValue="https://localhost:3000/assets/icon-32.png"',
      'IconUrl DefaultValue="https://localhost:3000/assets/icon-33.png"',
      'there is no icon assets/icon-33.png',
    ],
    [
      'an icon of another size than its use',
      icon16,
      '<bt:Image size="16" resid="Icon.20" />',
      'assets/icon-20.png is 20x20, where 16x16 is used',
    ],
  ])('names %s', (_case, search, replacement, fault) => {
    expect(faultsOf(broken(search, replacement))).toContain(fault);
  });

  it('names an icon that is no PNG', () => {
    const faults = faultsOf(manifest, (name) =>
      name.endsWith('-80.png') ? Buffer.from('GIF89a') : served(name),
    );
    expect(faults).toContain('assets/icon-80.png is no PNG, where 80x80 is used');
  });

  describe('as a command', () => {
    const tsx = path.join(root, 'node_modules/tsx/dist/cli.mjs');
    const script = path.join(root, 'scripts/check-manifest.ts');

    it('prints what it checked', () => {
      const printed = execFileSync(process.execPath, [tsx, script], { encoding: 'utf8' });
      expect(printed).toContain('ok    every resid points to a resource of its kind (24)');
    });

    it('ends with 1 and names the fault', () => {
      const folder = mkdtempSync(path.join(tmpdir(), 'regieblad-'));
      const file = path.join(folder, 'manifest.xml');
      writeFileSync(file, broken('>1.0.0.0<', '>1.0<'));
      const { status, stderr } = spawnSync(process.execPath, [tsx, script, file], { encoding: 'utf8' });
      rmSync(folder, { recursive: true });
      expect({ status, stderr: stderr.trim() }).toEqual({
        status: 1,
        stderr: '"1.0" isn\'t of the form 1.2.3.4',
      });
    });
  });
});

describe('the manifest for another address', () => {
  it('moves every address there, with or without a slash at the end', () => {
    const moved = manifestFor(manifest, 'https://apps.gemeente.nl/regieblad');
    expect(moved).toBe(manifestFor(manifest, 'https://apps.gemeente.nl/regieblad/'));
    expect(moved).not.toContain('localhost');
    expect(moved).toContain('"https://apps.gemeente.nl/regieblad/assets/icon-16.png"');
  });

  it.each(['http://gemeente.nl/', 'https://gemeente.nl/?a=1', 'https://gemeente.nl/#x'])(
    'refuses %s',
    (url) => {
      expect(() => manifestFor(manifest, url)).toThrow('must be https');
    },
  );
});
