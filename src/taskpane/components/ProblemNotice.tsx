import { errorText } from '../../text/messages';
import { useTexts } from '../hooks/useTexts';
import type { Problem } from '../problem';
import { Notice } from './Notice';

/** Trouble in a sentence that says what to do. */
export function ProblemNotice({ problem }: { problem: Problem }) {
  const { pane, language } = useTexts();
  const text = problem.code === 'unexpected' ? pane.failed.unexpected : errorText(problem, language);
  return <Notice intent="error" text={text} />;
}
