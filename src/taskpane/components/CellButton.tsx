import { useState } from 'react';
import { Caption1, Link, makeStyles } from '@fluentui/react-components';
import type { CellRef } from '../../model/cell';
import type { Problem } from '../problem';
import { ProblemNotice } from './ProblemNotice';

/** Shows a cell in the workbook; resolves to what was wrong, or `null`. */
export type ShowCell = (cell: CellRef) => Promise<Problem | null>;

interface CellButtonProps {
  label: string;
  cell: CellRef;
  /** `null` where the host can't show a cell: the label is then plain text. */
  show: ShowCell | null;
}

const useStyles = makeStyles({
  // Large enough to touch.
  link: { minHeight: '24px', overflowWrap: 'anywhere' },
});

/** A place in the workbook; in Excel one click away. */
export function CellButton({ label, cell, show }: CellButtonProps) {
  const styles = useStyles();
  const [problem, setProblem] = useState<Problem | null>(null);
  if (!show) return <Caption1>{label}</Caption1>;
  return (
    <>
      <Link as="button" inline className={styles.link} onClick={() => void show(cell).then(setProblem)}>
        {label}
      </Link>
      {problem && <ProblemNotice problem={problem} />}
    </>
  );
}
