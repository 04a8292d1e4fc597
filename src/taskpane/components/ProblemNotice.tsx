import { useTexts } from '../hooks/useTexts';
import type { Problem } from '../problem';
import { sentence } from '../sentences';
import { Notice } from './Notice';

/** Trouble in a sentence that says what to do. */
export function ProblemNotice({ problem }: { problem: Problem }) {
  const { pane, all } = useTexts();
  const text =
    problem.code === 'unexpected'
      ? pane.failed.unexpected
      : sentence(all.errors, problem.code, problem.params);
  return <Notice intent="error" text={text} />;
}
