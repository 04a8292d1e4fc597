import { prepareChromium } from './chromium';
import { buildPages } from './pages';

/** Before the first browser test: Chromium unpacked, the pages built. */
export default async function globalSetup(): Promise<void> {
  const [, folder] = await Promise.all([prepareChromium(), buildPages()]);
  process.env['REGIEBLAD_PAGES'] = folder;
}
