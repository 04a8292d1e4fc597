import type { Download } from './services';

/** How long the bytes stay reachable: browsers may ask the user where to save before they read them. Milliseconds. */
const keepFor = 60_000;

/** Lets the browser save a file. Nothing goes over the network. */
export function saveFile({ name, bytes }: Download): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)]));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), keepFor);
}
