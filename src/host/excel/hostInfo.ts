import type { HostInfo } from '../host';
import { supports } from './session';

/** Newest requirement set asked after; each year brings one or two. */
const NEWEST_SET = 40;

/** What this Excel is: one sync for the workbook's name. */
export async function readInfo(context: Excel.RequestContext): Promise<HostInfo> {
  const { workbook } = context;
  workbook.load('name');
  await context.sync();
  const { platform, version } = Office.context.diagnostics;
  return {
    kind: 'excel',
    name: workbook.name,
    language: Office.context.displayLanguage,
    theme: theme(),
    version: `ExcelApi ${highestSet()} · ${platform} · ${version}`,
    abilities: { select: true, watch: true },
  };
}

/** The highest requirement set of ExcelApi this Excel has. */
function highestSet(): string {
  const minors = Array.from({ length: NEWEST_SET }, (_, index) => NEWEST_SET - index);
  return `1.${minors.find((minor) => supports(`1.${minor}`)) ?? 0}`;
}

/**
 * High contrast comes from the system. Dark or light is Office's own word, else the colour of its pane, else (Excel on the web
 * gives no theme) what the browser prefers.
 */
function theme(): HostInfo['theme'] {
  if (prefers('(forced-colors: active)')) return 'high-contrast';
  const office = Office.context.officeTheme as (Office.OfficeTheme & { isDarkTheme?: boolean }) | undefined;
  const dark =
    office?.isDarkTheme ?? isDark(office?.bodyBackgroundColor) ?? prefers('(prefers-color-scheme: dark)');
  return dark ? 'dark' : 'light';
}

function prefers(query: string): boolean {
  return typeof globalThis.matchMedia === 'function' && globalThis.matchMedia(query).matches;
}

/** Whether "#RRGGBB" is darker than half grey, by the luma weights of ITU-R BT.709. */
function isDark(color: string | undefined): boolean | undefined {
  const parts = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(color ?? '')?.slice(1);
  if (!parts) return undefined;
  const [red = 0, green = 0, blue = 0] = parts.map((part) => parseInt(part, 16));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128;
}
