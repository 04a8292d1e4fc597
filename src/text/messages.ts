import type { Finding } from '../model/finding';
import type { FindingText, Params } from './entries';
import { texts, type Language } from './index';

/** The sentence of an error: what is wrong and what to do. */
export function errorText(error: { code: string; params: Params }, language: Language): string {
  const sentence = String(entryOf(texts(language).errors, error.code, error.params));
  const { earlier } = error.params;
  return earlier === undefined
    ? sentence
    : `${texts(language).domain.inEarlierFile(String(earlier))} ${sentence}`;
}

/** The sentences of a finding; one that stands for several says how many more there are. */
export function findingText(finding: Finding, language: Language): FindingText {
  const { params = {} } = finding;
  const found = entryOf(texts(language).findings, finding.code, params);
  const text = isFindingText(found) ? found : { message: String(found), action: '' };
  if (params['more'] === undefined) return text;
  return {
    ...text,
    message: `${text.message} ${texts(language).domain.moreOfThese(Number(params['more']))}`,
  };
}

/** The sentence of a remark of the analysis. */
export function remarkText(remark: { code: string; params?: Params }, language: Language): string {
  return String(entryOf(texts(language).reasons, remark.code, remark.params ?? {}));
}

/** Fills the entry of a code. A code without one, written by a newer version, shows itself rather than nothing. */
function entryOf(dictionary: object, code: string, params: Params): unknown {
  const entry: unknown = Object.hasOwn(dictionary, code) ? Reflect.get(dictionary, code) : code;
  return typeof entry === 'function' ? Reflect.apply(entry, dictionary, [params]) : entry;
}

function isFindingText(value: unknown): value is FindingText {
  return typeof value === 'object' && value !== null && 'message' in value && 'action' in value;
}
