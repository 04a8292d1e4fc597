import type { CellValue } from './model';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** What a cell shows, for the common en-US number formats; other formats show the plain number. */
export function displayText(value: CellValue, numberFormat: string): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  const code = numberFormat.split(';')[0] ?? 'General';
  const bare = code.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '');
  if (/[dmyh]/i.test(bare) && !/[0#]/.test(bare)) return dateText(value, bare);
  const percent = bare.includes('%');
  const places = /[0#]\.(0+)/.exec(bare)?.[1]?.length ?? 0;
  if (!/[0#]/.test(bare)) return String(value);
  const fixed = (percent ? value * 100 : value).toLocaleString('en-US', {
    minimumFractionDigits: places,
    maximumFractionDigits: places,
    useGrouping: /#,##/.test(bare),
  });
  return percent ? `${fixed}%` : fixed;
}

function dateText(serial: number, code: string): string {
  const date = new Date(Date.UTC(1899, 11, 30) + Math.round(serial * 86_400) * 1000);
  const two = (part: number): string => String(part).padStart(2, '0');
  let afterHour = false;
  return code.replaceAll(/yyyy|yy|mmm|mm|m|dd|d|hh|h|ss|s/gi, (token) => {
    const minutes = afterHour && /^m/i.test(token);
    afterHour = /^h/i.test(token) || (afterHour && !/^[yd]/i.test(token));
    switch (token.toLowerCase()) {
      case 'yyyy':
        return String(date.getUTCFullYear());
      case 'yy':
        return two(date.getUTCFullYear() % 100);
      case 'mmm':
        return months[date.getUTCMonth()] ?? '';
      case 'mm':
        return two(minutes ? date.getUTCMinutes() : date.getUTCMonth() + 1);
      case 'm':
        return String(minutes ? date.getUTCMinutes() : date.getUTCMonth() + 1);
      case 'dd':
        return two(date.getUTCDate());
      case 'd':
        return String(date.getUTCDate());
      case 'hh':
        return two(date.getUTCHours());
      case 'h':
        return String(date.getUTCHours());
      case 'ss':
        return two(date.getUTCSeconds());
      default:
        return String(date.getUTCSeconds());
    }
  });
}
