import { Body1, Body1Strong, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ListOverview } from '../../../app/overview';
import type { Finding } from '../../../model/finding';
import { wholeNumber } from '../../../text/format';
import { CellButton, type ShowCell } from '../../components/CellButton';
import { Portions } from '../../components/Portions';
import { Section } from '../../components/Section';
import { useTexts } from '../../hooks/useTexts';
import { excludedByReason } from './findingView';
import type { Edits } from './useEdits';

interface ExclusionSectionProps {
  /** Lists whose projects count. */
  lists: readonly ListOverview[];
  /** All findings; those about a row hold its words. */
  findings: readonly Finding[];
  edits: Pick<Edits, 'callProject'>;
  show: ShowCell | null;
}

/** Where the focus goes when the last row left out became a project. */
export const exclusionsId = 'exclusions';

/** How many rows per reason come at a time. */
const step = 10;
/** How much of a row is shown, in characters. */
const fewWords = 60;

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
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    color: tokens.colorNeutralForeground2,
  },
  row: { display: 'flex', alignItems: 'baseline', columnGap: tokens.spacingHorizontalM },
  place: { flexShrink: 0 },
  words: { overflowWrap: 'anywhere', minWidth: 0 },
});

/** Rows that are not projects, each with its reason and its first words: no row is dropped silently. */
export function ExclusionSection({ lists, findings, edits, show }: ExclusionSectionProps) {
  const { pane } = useTexts();
  const styles = useStyles();
  const texts = pane.check.exclusions;
  const isEmpty = lists.every((list) => list.excludedRows.length === 0 && list.blankRows === 0);
  return (
    <Section title={texts.title} id={exclusionsId}>
      {isEmpty && <Body1 className={styles.quiet}>{texts.none}</Body1>}
      {lists.map((list, index) => (
        <ul
          key={`${index} ${list.sheet}`}
          className={styles.list}
          aria-label={lists.length > 1 ? texts.titleOf(list.sheet) : undefined}
        >
          {excludedByReason(list, findings).map(({ reason, rows }) => (
            <li key={reason}>
              <Body1Strong>
                {lists.length > 1 && `${list.sheet}, `}
                {texts.reason(reason, wholeNumber(rows.length))}
              </Body1Strong>
              <Portions
                items={rows}
                step={step}
                className={styles.rows}
                itemClass={styles.row}
                keyOf={({ row }) => row}
                more={(shown, all) => texts.more(wholeNumber(shown), wholeNumber(all))}
              >
                {({ row, text, answer }) => (
                  <>
                    <span className={styles.place}>
                      <CellButton
                        label={texts.row(row)}
                        cell={{ sheet: list.sheet, row, column: 1 }}
                        show={show}
                      />
                    </span>
                    <Caption1 className={styles.words}>{shortened(text)}</Caption1>
                    <Button
                      className={styles.place}
                      appearance="subtle"
                      size="small"
                      aria-label={texts.isProjectOf(texts.row(row))}
                      onClick={() => edits.callProject(answer, exclusionsId)}
                    >
                      {texts.isProject}
                    </Button>
                  </>
                )}
              </Portions>
            </li>
          ))}
          {list.blankRows > 0 && (
            <li>
              <Body1Strong>
                {lists.length > 1 && `${list.sheet}, `}
                {texts.blank(wholeNumber(list.blankRows))}
              </Body1Strong>
            </li>
          )}
        </ul>
      ))}
    </Section>
  );
}

function shortened(text: string): string {
  return text.length > fewWords ? `${text.slice(0, fewWords).trimEnd()}…` : text;
}
