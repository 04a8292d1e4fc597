import { errorCodes } from '../../model/error';
import { errorText } from '../../text/messages';
import { useTexts } from '../hooks/useTexts';
import type { Problem } from '../problem';
import { Notice } from './Notice';

/** Trouble in a sentence that says what to do; where writing was undone, also what had stopped it. */
export function ProblemNotice({ problem }: { problem: Problem }) {
  const { pane, language } = useTexts();
  if (problem.code === 'unexpected') return <Notice intent="error" text={pane.failed.unexpected} />;
  const cause = errorCodes.find((code) => code === problem.params.reason);
  const sentences = [
    errorText(problem, language),
    ...(cause ? [pane.failed.cause(errorText({ code: cause, params: {} }, language))] : []),
  ];
  return <Notice intent="error" text={sentences.join(' ')} />;
}
