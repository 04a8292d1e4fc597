import { Body1, Body1Strong, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ProjectList } from '../../../reading/reading';
import { wholeNumber } from '../../../text/format';
import { CellButton, type ShowCell } from '../../components/CellButton';
import { Section } from '../../components/Section';
import { useTexts } from '../../hooks/useTexts';
import { excludedByReason } from './checkView';

/** How many rows per reason are named; RB Verantwoording names them all. */
const mostRows = 30;

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  rows: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground2,
  },
});

/** Rows that are not projects, each with its reason: no row is dropped silently. */
export function ExclusionSection({ lists, show }: { lists: ProjectList[]; show: ShowCell | null }) {
  const { pane } = useTexts();
  const styles = useStyles();
  const texts = pane.check.exclusions;
  const isEmpty = lists.every((list) => list.excludedRows.length === 0 && list.blankRows === 0);
  return (
    <Section title={texts.title}>
      {isEmpty && <Body1 className={styles.quiet}>{texts.none}</Body1>}
      {lists.map((list) => (
        <ul key={list.sheet} className={styles.list}>
          {excludedByReason(list).map(({ reason, rows }) => (
            <li key={reason}>
              <Body1Strong>{texts.reason(reason, wholeNumber(rows.length))}</Body1Strong>
              <div className={styles.rows}>
                {rows.slice(0, mostRows).map((row) => (
                  <CellButton
                    key={row}
                    label={texts.row(row)}
                    cell={{ sheet: list.sheet, row, column: 1 }}
                    show={show}
                  />
                ))}
                {rows.length > mostRows && (
                  <Caption1>{texts.more(wholeNumber(rows.length - mostRows))}</Caption1>
                )}
              </div>
            </li>
          ))}
          {list.blankRows > 0 && (
            <li>
              <Body1Strong>{texts.blank(wholeNumber(list.blankRows))}</Body1Strong>
            </li>
          )}
        </ul>
      ))}
    </Section>
  );
}
