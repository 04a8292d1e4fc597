import { useId } from 'react';
import { Body1Strong, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { columnLetters } from '../../../model/cell';
import { useTexts } from '../../hooks/useTexts';
import { ConfidenceLabel } from './ConfidenceLabel';
import { FieldSelect } from './FieldSelect';
import type { AskedColumn } from './questions';

interface ColumnRowProps {
  /** Id of the control, the same over readings. */
  id: string;
  asked: AskedColumn;
  ofStaff: boolean;
  onChange: (field: string) => void;
  /** Lets Regieblad read the column by itself again. */
  onUndo: () => void;
}

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    alignItems: 'center',
    paddingBlock: tokens.spacingVerticalM,
    '@media (min-width: 480px)': { gridTemplateColumns: 'minmax(0, 1fr) 208px' },
  },
  top: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: tokens.spacingHorizontalS },
  header: { overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  text: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, minWidth: 0 },
  control: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, minWidth: 0 },
  // Its words begin where those of the list above begin.
  undo: { alignSelf: 'flex-start', paddingInline: tokens.spacingHorizontalXS },
});

/** One column: its header as the list writes it, a few values, how sure the meaning is, and the meaning to change. */
export function ColumnRow({ id, asked, ofStaff, onChange, onUndo }: ColumnRowProps) {
  const { pane } = useTexts();
  const styles = useStyles();
  const texts = pane.check.columns;
  const { column, all } = asked;
  const { correction, field, confidence, examples } = column;
  const header = column.header === '' ? texts.noHeader : column.header;
  const letter = columnLetters(column.column);
  const headerId = useId();
  return (
    <div className={styles.row}>
      <div className={styles.text}>
        <div className={styles.top}>
          <Body1Strong id={headerId} className={styles.header}>
            {header}
          </Body1Strong>
          <Caption1 className={styles.quiet}>{texts.letter(letter)}</Caption1>
        </div>
        <Caption1 className={styles.quiet}>
          {texts.examples} {examples.length > 0 ? examples.join(' · ') : texts.noExamples}
        </Caption1>
        {(field !== 'other' || correction) && (
          <ConfidenceLabel confidence={confidence} corrected={correction !== null} />
        )}
      </div>
      <div className={styles.control}>
        <FieldSelect
          id={id}
          label={texts.meaning(header, letter)}
          value={ofStaff ? `staff.${field}` : field}
          header={column.header}
          all={all}
          ofStaff={ofStaff}
          onChange={onChange}
        />
        {correction && (
          <Button
            appearance="subtle"
            size="small"
            className={styles.undo}
            icon={<ArrowUndoRegular />}
            aria-label={texts.undoOf(header, letter)}
            onClick={onUndo}
          >
            {texts.undo}
          </Button>
        )}
      </div>
    </div>
  );
}
