import { useState } from 'react';
import { Body1, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { WriteReport } from '../../../host/host';
import type { SheetKind } from '../../../sheets/plan';
import { wholeNumber } from '../../../text/format';
import { CellButton, type ShowCell } from '../../components/CellButton';
import { Section } from '../../components/Section';
import { useTexts } from '../../hooks/useTexts';

interface SheetSectionProps {
  sheets: WriteReport['sheets'];
  /** The kinds that are in view at first: those a user sees in the workbook without asking. */
  shown: ReadonlySet<SheetKind>;
  show: ShowCell | null;
}

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  more: { alignSelf: 'flex-start' },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
    minHeight: '28px',
  },
});

/** The sheets that were made or updated; in Excel one click away. */
export function SheetSection({ sheets, shown, show }: SheetSectionProps) {
  const { pane } = useTexts();
  const styles = useStyles();
  const [showAll, setShowAll] = useState(false);
  const texts = pane.result.sheets;
  const main = sheets.filter(({ kind }) => shown.has(kind));
  const few = main.length > 0 ? main : sheets;
  return (
    <Section title={texts.title}>
      {!show && <Body1 className={styles.quiet}>{texts.inFile}</Body1>}
      <ul className={styles.list}>
        {(showAll ? sheets : few).map(({ name, created }) => (
          <li key={name} className={styles.item}>
            <CellButton label={name} cell={{ sheet: name, row: 1, column: 1 }} show={show} />
            <Caption1 className={styles.quiet}>{created ? texts.created : texts.updated}</Caption1>
          </li>
        ))}
      </ul>
      {few.length < sheets.length && (
        <Button className={styles.more} aria-expanded={showAll} onClick={() => setShowAll(!showAll)}>
          {showAll ? texts.fewer : texts.all(wholeNumber(sheets.length))}
        </Button>
      )}
    </Section>
  );
}
