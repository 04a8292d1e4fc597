import { parseArgs } from 'node:util';
import { RegiebladError } from '../model/error';
import { languages, texts as textsIn, type Language } from '../text';
import { errorText, findingText } from '../text/messages';
import { analyse } from './analyse';
import type { Command, CommandContext, OptionValues } from './command';
import { exitCodes } from './exitCodes';
import { inspect } from './inspect';
import { findingJson } from './json/findings';
import type { Terminal } from './terminal';

const commands: Command[] = [inspect, analyse];

const common = {
  json: { type: 'boolean' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/**
 * Runs one command line.
 *
 * @param args the arguments after the program's name
 * @returns the exit code; see `exitCodes`. Bugs reject.
 */
export async function runCommandLine(args: string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = args;
  const command = commands.find((one) => one.name === name);
  const wanted = preferences(args);
  const context: CommandContext = { terminal, ...wanted, texts: textsIn(wanted.language) };
  const { cli } = context.texts;
  if (name === undefined || name === '--help' || name === '-h') {
    terminal.print(cli.usage);
    return name === undefined ? exitCodes['wrong-arguments'] : 0;
  }
  try {
    if (command === undefined)
      throw new RegiebladError('wrong-arguments', { reason: cli.unknownCommand(name) });
    const { values, positionals } = parse(command, rest, context);
    if (values.help === true) terminal.print(command.help(context.texts));
    else await command.run(context, positionals, values);
    return 0;
  } catch (error) {
    if (!(error instanceof RegiebladError)) throw error;
    report(error, context);
    return exitCodes[error.code];
  }
}

function parse(
  command: Command,
  args: string[],
  { texts }: CommandContext,
): { values: OptionValues; positionals: string[] } {
  let parsed;
  try {
    parsed = parseArgs({ args, options: { ...common, ...command.options }, allowPositionals: true });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new RegiebladError('wrong-arguments', { reason }, [], { cause });
  }
  const values = parsed.values as OptionValues;
  if (values.lang !== undefined && !isLanguage(values.lang)) {
    throw new RegiebladError('wrong-arguments', { reason: texts.cli.unknownLanguage(String(values.lang)) });
  }
  if (values.help !== true && parsed.positionals.length !== command.arguments) {
    throw new RegiebladError('wrong-arguments', { reason: texts.cli.fileExpected });
  }
  return { values, positionals: parsed.positionals };
}

/** Language and form are needed to report that the arguments themselves are wrong, so they are looked up first. */
function preferences(args: string[]): { language: Language; json: boolean } {
  const given =
    args.find((_, index) => args[index - 1] === '--lang') ??
    args.find((arg) => arg.startsWith('--lang='))?.slice(7);
  return { language: isLanguage(given) ? given : 'nl', json: args.includes('--json') };
}

function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value);
}

function report(error: RegiebladError, { terminal, language, json }: CommandContext): void {
  const sentence = errorText(error, language);
  if (json) {
    const findings = error.findings.map((finding) => findingJson(finding, language));
    terminal.print(JSON.stringify({ error: { code: error.code, message: sentence, findings } }, null, 2));
    return;
  }
  terminal.warn(sentence);
  for (const finding of error.findings) terminal.warn(`- ${findingText(finding, language).message}`);
}
