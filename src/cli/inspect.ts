import path from 'node:path';
import { localReader } from '../app/reader';
import { readSession } from '../app/run';
import type { Command } from './command';
import { openInput } from './files';
import { inspectJson } from './json/inspectJson';
import { readingSummary } from './summaries';

/** `inspect FILE`: reads the lists, staff and targets and says what it understood. Writes nothing. */
export const inspect: Command = {
  name: 'inspect',
  options: { sheet: { type: 'string' } },
  arguments: 1,
  help: (texts) => texts.cli.inspectHelp,
  async run({ terminal, language, texts, json }, [file = ''], values) {
    const host = await openInput(file);
    const sheet = typeof values.sheet === 'string' ? values.sheet : undefined;
    const { reading } = await readSession(host, localReader, { sheet, today: terminal.today() });
    if (json) terminal.print(JSON.stringify(inspectJson(path.basename(file), reading, language)));
    else terminal.print(readingSummary(reading, texts, language));
  },
};
