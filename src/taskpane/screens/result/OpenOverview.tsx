import { useState } from 'react';
import { Button } from '@fluentui/react-components';
import type { ShowCell } from '../../components/CellButton';
import { ProblemNotice } from '../../components/ProblemNotice';
import { useTexts } from '../../hooks/useTexts';
import type { Problem } from '../../problem';

/** The main thing to do after a run in Excel: go to the page for the meeting. */
export function OpenOverview({ name, show }: { name: string; show: ShowCell }) {
  const { pane } = useTexts();
  const [problem, setProblem] = useState<Problem | null>(null);
  const open = (): void => void show({ sheet: name, row: 1, column: 1 }).then(setProblem);
  return (
    <>
      <div>
        <Button appearance="primary" size="large" onClick={open}>
          {pane.result.open(name)}
        </Button>
      </div>
      {problem && <ProblemNotice problem={problem} />}
    </>
  );
}
