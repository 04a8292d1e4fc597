/**
 * The text in bytes: UTF-8 or UTF-16 by their mark, UTF-16 without one by its zero bytes, else UTF-8 when it is valid, else Windows-1252,
 * which is what Excel saves as "CSV" in western Europe.
 */
export function decodeText(bytes: Uint8Array): string {
  const wide = utf16Of(bytes);
  if (wide !== null) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeWindows1252(bytes);
  }
}

/** What Windows-1252 has at 0x80–0x9F, where Latin-1 has control characters. */
const windowsSigns = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Some versions of Node take Windows-1252 for Latin-1; what they leave as control characters is set right here. */
function decodeWindows1252(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252')
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (sign) => windowsSigns[sign.charCodeAt(0) - 0x80] ?? sign);
}

/** Whether bytes can be text at all: no zero bytes, unless they are UTF-16. */
export function looksLikeText(bytes: Uint8Array): boolean {
  return utf16Of(bytes) !== null || !bytes.subarray(0, sampleSize).includes(0);
}

/** Even, so that it cuts no letter of UTF-16 in two. */
const sampleSize = 4096;
/** Western text in UTF-16 has a zero beside nearly every letter, and never two in a row (aanname: share of 0.7). */
const zeroShare = 0.7;

/** UTF-16 by its mark, or by zeros in every other byte; `null` for anything else. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, Math.min(sampleSize, bytes.length - (bytes.length % 2)));
  const zeros = [0, 0];
  for (let at = 0; at < sample.length; at += 1) {
    if (sample[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros.map((count) => count / (sample.length / 2));
  if (odd >= zeroShare && even === 0) return 'utf-16le';
  return even >= zeroShare && odd === 0 ? 'utf-16be' : null;
}
