import { Body1, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { WriteReport } from '../../../host/host';
import { CellButton, type ShowCell } from '../../components/CellButton';
import { Section } from '../../components/Section';
import { useTexts } from '../../hooks/useTexts';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
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
export function SheetSection({ sheets, show }: { sheets: WriteReport['sheets']; show: ShowCell | null }) {
  const { pane } = useTexts();
  const styles = useStyles();
  const texts = pane.result.sheets;
  return (
    <Section title={texts.title}>
      {!show && <Body1 className={styles.quiet}>{texts.inFile}</Body1>}
      <ul className={styles.list}>
        {sheets.map(({ name, created }) => (
          <li key={name} className={styles.item}>
            <CellButton label={name} cell={{ sheet: name, row: 1, column: 1 }} show={show} />
            <Caption1 className={styles.quiet}>{created ? texts.created : texts.updated}</Caption1>
          </li>
        ))}
      </ul>
    </Section>
  );
}
