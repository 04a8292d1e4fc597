import type { ParseArgsConfig } from 'node:util';
import type { Language, Texts } from '../text';
import type { Terminal } from './terminal';

export interface CommandContext {
  terminal: Terminal;
  language: Language;
  texts: Texts;
  /** Print one JSON document instead of text. */
  json: boolean;
}

export type OptionValues = Record<string, string | boolean | (string | boolean)[] | undefined>;

/** One command of the command line. */
export interface Command {
  name: string;
  /** Options beside `--json`, `--lang` and `--help`. */
  options: NonNullable<ParseArgsConfig['options']>;
  /** Number of positional arguments. */
  arguments: number;
  help(texts: Texts): string;
  run(context: CommandContext, positionals: string[], values: OptionValues): Promise<void>;
}
