/**
 * A number as text in Dutch or plain notation: "1.160", "1 050", "1.250,50", "-12", "(12)", "1160,-". Groups of exactly three digits
 * behind a point or comma are thousands; `null` for anything that is not one number.
 */
export function numberFromText(text: string): number | null {
  const compact = text
    .replace(/[\s\u00a0\u2007\u2009\u202f]/g, '')
    .replace(/[−–](?=\d)/, '-')
    .replace(/,-{1,2}$/, '');
  const bracketed = /^\((.+)\)$/.exec(compact);
  if (bracketed) {
    const inner = numberFromText(bracketed[1] ?? '');
    return inner === null || inner < 0 ? null : -inner;
  }
  const match = /^([+-]?)(\d[\d.,]*)$/.exec(compact);
  if (!match || !groupsAreWhole(text)) return null;
  const digits = normaliseDigits(match[2] ?? '');
  if (digits === null) return null;
  return match[1] === '-' ? -Number(digits) : Number(digits);
}

/** Spaces may only separate groups of three digits: "1 050" is a number, "56 26" is two. */
function groupsAreWhole(text: string): boolean {
  return (
    !/\d[\s\u00a0\u2007\u2009\u202f]+\d/.test(text) ||
    /^[^\d]*\d{1,3}([\s\u00a0\u2007\u2009\u202f]\d{3})+(?!\d)/.test(text)
  );
}

function normaliseDigits(digits: string): string | null {
  if (/^\d+$/.test(digits)) return digits;
  if (/^[1-9]\d{0,2}(\.\d{3})+$/.test(digits)) return digits.replaceAll('.', '');
  if (/^[1-9]\d{0,2}(,\d{3})+$/.test(digits)) return digits.replaceAll(',', '');
  if (/^\d{1,3}(\.\d{3})*,\d+$/.test(digits) || /^\d+,\d+$/.test(digits))
    return digits.replaceAll('.', '').replace(',', '.');
  if (/^\d{1,3}(,\d{3})+\.\d+$/.test(digits)) return digits.replaceAll(',', '');
  return /^\d+\.\d+$/.test(digits) ? digits : null;
}
