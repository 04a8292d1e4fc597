import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Resvg } from '@resvg/resvg-js';

/** Sizes of the ribbon (16–80), the list of add-ins (32, 64) and the store (128), in pixels. */
const sizes = [16, 20, 24, 32, 40, 48, 64, 80, 128];

/** Up to this size the detailed drawing turns to mud. */
const largestSmall = 24;

const assets = path.join(import.meta.dirname, '../assets');

for (const size of sizes) {
  const drawing = size <= largestSmall ? 'icon-small.svg' : 'icon.svg';
  const svg = readFileSync(path.join(assets, drawing), 'utf8');
  const png = new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng();
  writeFileSync(path.join(assets, `icon-${size}.png`), png);
  console.log(`assets/icon-${size}.png from ${drawing}, ${png.length} bytes`);
}
