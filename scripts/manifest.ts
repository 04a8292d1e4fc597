/** Where the pages live during development; manifest.xml names this origin everywhere. */
export const DEVELOPMENT_URL = 'https://localhost:3000/';

/**
 * The manifest for pages served from another place.
 *
 * @param manifest the text of manifest.xml, which names the development server
 * @param url where the built pages are served from: https, with or without a path
 * @returns the same text with every address moved to that place
 * @throws Error when the address isn't https or carries a query or fragment
 */
export function manifestFor(manifest: string, url: string): string {
  const place = new URL(url);
  if (place.protocol !== 'https:' || place.search !== '' || place.hash !== '') {
    throw new Error(`The address of the pages must be https, without query or fragment: ${url}`);
  }
  const base = place.href.endsWith('/') ? place.href : `${place.href}/`;
  return manifest.replaceAll(DEVELOPMENT_URL, base.replaceAll('&', '&amp;'));
}
