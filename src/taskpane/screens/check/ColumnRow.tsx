import { useId } from 'react';
import { Body1Strong, Caption1, makeStyles, Select, tokens } from '@fluentui/react-components';
import { columnLetters } from '../../../model/cell';
import type { Field } from '../../../model/fields';
import type { ColumnMatch } from '../../../reading/reading';
import { texts as textsIn } from '../../../text';
import { fieldLabel } from '../../../text/fieldLabel';
import { useTexts } from '../../hooks/useTexts';
import { fieldChoices } from './checkView';
import { ConfidenceLabel } from './ConfidenceLabel';

interface ColumnRowProps {
  column: ColumnMatch;
  /** All columns of the list; their years can be chosen here too. */
  all: ColumnMatch[];
  corrected: boolean;
  onChange: (field: string) => void;
}

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    alignItems: 'center',
    paddingBlock: tokens.spacingVerticalM,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':last-child': { borderBottomStyle: 'none' },
    '@media (min-width: 480px)': { gridTemplateColumns: 'minmax(0, 1fr) 208px' },
  },
  top: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: tokens.spacingHorizontalS },
  header: { overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  text: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, minWidth: 0 },
});

/** One column: its header as the list writes it, a few values, how sure the meaning is, and the meaning to change. */
export function ColumnRow({ column, all, corrected, onChange }: ColumnRowProps) {
  const { pane, language } = useTexts();
  const styles = useStyles();
  const texts = pane.check.columns;
  const header = column.header === '' ? texts.noHeader : column.header;
  const letter = columnLetters(column.column);
  const headerId = useId();
  const groups = fieldChoices(column, all);
  const option = (field: Field) => (
    <option key={field} value={field}>
      {fieldLabel(field, textsIn(language))}
    </option>
  );
  return (
    <li className={styles.row}>
      <div className={styles.text}>
        <div className={styles.top}>
          <Body1Strong id={headerId} className={styles.header}>
            {header}
          </Body1Strong>
          <Caption1 className={styles.quiet}>{texts.letter(letter)}</Caption1>
        </div>
        <Caption1 className={styles.quiet}>
          {texts.examples} {column.examples.length > 0 ? column.examples.join(' · ') : texts.noExamples}
        </Caption1>
        {(column.field !== 'other' || corrected) && (
          <ConfidenceLabel confidence={column.confidence} corrected={corrected} />
        )}
      </div>
      <Select
        aria-label={texts.meaning(header, letter)}
        value={column.field}
        onChange={(_, { value }) => onChange(value)}
      >
        {option('other')}
        <optgroup label={texts.groups.homes}>{groups.homes.map(option)}</optgroup>
        <optgroup label={texts.groups.deliveries}>{groups.deliveries.map(option)}</optgroup>
        <optgroup label={texts.groups.project}>{groups.project.map(option)}</optgroup>
      </Select>
    </li>
  );
}
