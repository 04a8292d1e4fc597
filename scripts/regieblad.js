/**
 * Runs the command line from its TypeScript, put together in memory first. Loading its hundreds of modules one by one takes
 * longer than reading an ordinary list, and the usual loader keeps the name of every function, which slows down each loop.
 */
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { compileFunction } from 'node:vm';
import { build, stop } from 'esbuild';

const main = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url));
const { outputFiles } = await build({
  entryPoints: [main],
  bundle: true,
  write: false,
  platform: 'node',
  format: 'cjs',
  target: `node${process.versions.node}`,
  // The solver looks for its binary beside itself, and is loaded only when something is proved.
  external: ['highs'],
  supported: { 'dynamic-import': false },
});
await stop();
const program = compileFunction(outputFiles[0].text, ['require', 'module', 'exports'], { filename: main });
program(createRequire(main), { exports: {} }, {});
