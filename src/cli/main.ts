import { runCommandLine } from './commandLine';

void runCommandLine(process.argv.slice(2), {
  print: (text) => {
    // In two: put together, a large document would be in memory twice.
    process.stdout.write(text);
    process.stdout.write('\n');
  },
  warn: (text) => process.stderr.write(`${text}\n`),
  today: () => new Date().toISOString().slice(0, 10),
}).then((exitCode) => {
  process.exitCode = exitCode;
});
