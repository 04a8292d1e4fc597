/** Makes assets/voorbeeld/voorbeeld-gemeente.xlsx: `npm run sample`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeSample } from './sample/makeSample';

const folder = path.join('assets', 'voorbeeld');
mkdirSync(folder, { recursive: true });
writeFileSync(path.join(folder, 'voorbeeld-gemeente.xlsx'), await makeSample());
