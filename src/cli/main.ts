import { runCommandLine } from './commandLine';

process.exitCode = await runCommandLine(process.argv.slice(2), {
  print: (text) => process.stdout.write(`${text}\n`),
  warn: (text) => process.stderr.write(`${text}\n`),
  today: () => new Date().toISOString().slice(0, 10),
});
