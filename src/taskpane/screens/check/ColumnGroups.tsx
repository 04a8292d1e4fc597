import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Body1,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { wholeNumber } from '../../../text/format';
import { Portions } from '../../components/Portions';
import { useTexts } from '../../hooks/useTexts';
import { groupColumns } from './checkView';
import { ColumnRow } from './ColumnRow';
import { correctionOf, type AskedColumn } from './questions';
import type { Edits } from './useEdits';

interface ColumnGroupsProps {
  /** Names the table; part of the ids of its controls. */
  id: string;
  /** Id of the heading above, for when a control is folded away. */
  headingId: string;
  sheet: string;
  columns: readonly AskedColumn['column'][];
  ofStaff?: boolean;
  /** Columns that are asked about elsewhere. */
  asked?: ReadonlySet<AskedColumn['column']>;
  edits: Edits;
}

/** Wide lists have some two hundred columns, each with a list of meanings. */
const step = 15;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':last-child': { borderBottomStyle: 'none' },
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  panel: { marginInline: 0 },
});

/** The columns of a table with their meaning: the chosen and the doubtful ones in view, the rest one click away. */
export function ColumnGroups({
  id,
  headingId,
  sheet,
  columns,
  ofStaff = false,
  asked,
  edits,
}: ColumnGroupsProps) {
  const { pane } = useTexts();
  const styles = useStyles();
  const texts = pane.check.columns;
  const { corrected, doubtful, certain, unused } = groupColumns(columns);
  const toLookAt = doubtful.filter((column) => !asked?.has(column));
  const inUse = columns.filter(({ field, correction }) => field !== 'other' || correction);
  const inView = [...corrected, ...toLookAt];
  const controlId = ({ column }: AskedColumn['column']): string => `${id}-${column}`;
  const rows = (group: AskedColumn['column'][], isHeavy: boolean) => (
    <Portions
      items={group}
      step={step}
      isHeavy={isHeavy}
      className={styles.list}
      itemClass={styles.item}
      keyOf={({ column }) => column}
      more={(shown, all) => texts.more(wholeNumber(shown), wholeNumber(all))}
    >
      {(column) => (
        <ColumnRow
          id={controlId(column)}
          asked={{ sheet, column, all: columns }}
          ofStaff={ofStaff}
          onChange={(field) =>
            edits.correct([correctionOf({ sheet, column }, field)], controlId(column), headingId)
          }
          onUndo={() => {
            if (column.correction) edits.uncorrect([column.correction], controlId(column), headingId);
          }}
        />
      )}
    </Portions>
  );
  return (
    <>
      {toLookAt.length > 0 && (
        <Body1 className={styles.quiet}>{texts.doubtful(wholeNumber(toLookAt.length))}</Body1>
      )}
      {certain.length > 0 && certain.length === inUse.length && (
        <Body1 className={styles.quiet}>{texts.allCertain}</Body1>
      )}
      {/* At once: the focus may have to go to one of them. */}
      {inView.length > 0 && rows(inView, false)}
      <Accordion collapsible multiple>
        {certain.length > 0 && (
          <AccordionItem value="certain">
            <AccordionHeader as="h3">{texts.certain(wholeNumber(certain.length))}</AccordionHeader>
            <AccordionPanel className={styles.panel}>{rows(certain, true)}</AccordionPanel>
          </AccordionItem>
        )}
        {unused.length > 0 && (
          <AccordionItem value="unused">
            <AccordionHeader as="h3">{texts.leftAlone(wholeNumber(unused.length))}</AccordionHeader>
            <AccordionPanel className={styles.panel}>{rows(unused, true)}</AccordionPanel>
          </AccordionItem>
        )}
      </Accordion>
    </>
  );
}
