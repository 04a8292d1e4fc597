import { analyseAndWrite, readSession } from '../app/run';
import type { Reading } from '../reading/reading';
import { RegiebladError } from '../model/error';
import type { Texts } from '../text';
import { wholeNumber } from '../text/format';
import type { Command, OptionValues } from './command';
import { checkOutput, earlierInput, openInput, writeOutput } from './files';
import { analyseJson } from './json/analyseJson';
import { outcomeSummary, readingSummary } from './summaries';

/** `analyse FILE --out OUT`: reads, analyses, and writes the workbook with everything in it plus the RB sheets. */
export const analyse: Command = {
  name: 'analyse',
  options: {
    out: { type: 'string' },
    sheet: { type: 'string' },
    'reference-date': { type: 'string' },
    seed: { type: 'string' },
    earlier: { type: 'string', multiple: true },
  },
  arguments: 1,
  help: (texts) => texts.cli.analyseHelp,
  async run({ terminal, language, texts, json }, [file = ''], values) {
    const { out, sheet, referenceDate, seed, earlier } = choices(values, texts);
    // Loaded here, so that the other commands start without the analysis and the sheets.
    const { localEngine } = await import('../app/engine');
    const host = await openInput(file);
    await checkOutput(file, out, host.outputName);
    const tellForecast = inQuarters((done, total) =>
      terminal.warn(texts.cli.forecasting(wholeNumber(done), wholeNumber(total))),
    );
    const session = await readSession(host, localEngine, {
      sheet,
      referenceDate,
      today: terminal.today(),
      earlier: await Promise.all(earlier.map(earlierInput)),
    });
    checkEarlier(session.reading);
    const outcome = await analyseAndWrite(host, localEngine, session, {
      seed,
      onProgress: (progress) => {
        if (progress.step !== 'analysing') return;
        if (progress.part === undefined) terminal.warn(texts.cli.analysing);
        else if (progress.part === 'forecast') tellForecast(progress);
      },
    });
    await writeOutput(out, await host.toBytes());
    if (json) {
      terminal.print(JSON.stringify(analyseJson(session, outcome, language), null, 2));
      return;
    }
    terminal.print(readingSummary(session.reading, texts, language));
    terminal.print(outcomeSummary(outcome, out, texts, language));
    if (!/\.xls[xm]$/i.test(file)) terminal.print(texts.cli.valuesCopy);
  },
};

/** Passes progress on once per quarter that is done, the last one excepted: what comes next is the result. */
function inQuarters(tell: (done: number, total: number) => void) {
  let told = 0;
  return ({ done, total }: { done: number; total: number }): void => {
    const quarter = Math.floor((4 * done) / total);
    if (quarter <= told || done >= total) return;
    told = quarter;
    tell(done, total);
  };
}

function choices(values: OptionValues, texts: Texts) {
  const { out, sheet, seed, 'reference-date': referenceDate } = values;
  if (typeof out !== 'string') throw new RegiebladError('wrong-arguments', { reason: texts.cli.outExpected });
  if (typeof seed === 'string' && !/^\d+$/.test(seed)) {
    throw new RegiebladError('wrong-arguments', { reason: texts.cli.seedExpected });
  }
  if (typeof referenceDate === 'string' && !isDate(referenceDate)) {
    throw new RegiebladError('bad-reference-date', { date: referenceDate });
  }
  const earlier = (Array.isArray(values.earlier) ? values.earlier : []).map(String);
  for (const argument of earlier) {
    const date = /@(\d{4}-\d{2}-\d{2})$/.exec(argument)?.[1];
    if (date !== undefined && !isDate(date)) throw new RegiebladError('bad-reference-date', { date });
  }
  return {
    out,
    sheet: typeof sheet === 'string' ? sheet : undefined,
    referenceDate: typeof referenceDate === 'string' ? referenceDate : undefined,
    seed: typeof seed === 'string' ? Number(seed) : undefined,
    earlier,
  };
}

/** An older file that was asked for must hold a list, of a day that is known. What else keeps it from being used is a finding. */
function checkEarlier({ earlier = [] }: Reading): void {
  for (const { file, use, name } of earlier) {
    if (file === null || file !== name) continue;
    if (use === 'no-list') throw new RegiebladError('no-list', { earlier: file });
    if (use === 'no-date') throw new RegiebladError('earlier-without-date', { file });
  }
}

/** A real day, as YYYY-MM-DD. */
function isDate(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
  );
}
