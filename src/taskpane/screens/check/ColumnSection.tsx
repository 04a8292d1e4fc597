import { useId } from 'react';
import { Section } from '../../components/Section';
import { ColumnGroups } from './ColumnGroups';
import type { AskedColumn } from './questions';
import type { Edits } from './useEdits';

interface ColumnSectionProps {
  title: string;
  id: string;
  sheet: string;
  columns: readonly AskedColumn['column'][];
  asked: ReadonlySet<AskedColumn['column']>;
  edits: Edits;
}

/** The columns of a list with their meaning. */
export function ColumnSection({ title, ...columns }: ColumnSectionProps) {
  const headingId = useId();
  return (
    <Section title={title} id={headingId}>
      <ColumnGroups {...columns} headingId={headingId} />
    </Section>
  );
}
