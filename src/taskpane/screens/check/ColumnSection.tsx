import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Body1,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { ColumnMatch } from '../../../reading/reading';
import { wholeNumber } from '../../../text/format';
import { Section } from '../../components/Section';
import { useTexts } from '../../hooks/useTexts';
import type { Correction } from '../../services';
import { groupColumns } from './checkView';
import { ColumnRow } from './ColumnRow';

interface ColumnSectionProps {
  title: string;
  sheet: string;
  columns: ColumnMatch[];
  /** What the user corrected earlier or just now. */
  corrections: Correction[];
  onCorrect: (correction: Correction) => void;
}

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  quiet: { color: tokens.colorNeutralForeground2 },
  panel: { marginInline: 0 },
});

/** The columns of a list with their meaning: the doubtful ones in view, the rest one click away. */
export function ColumnSection({ title, sheet, columns, corrections, onCorrect }: ColumnSectionProps) {
  const { pane } = useTexts();
  const styles = useStyles();
  const texts = pane.check.columns;
  const isCorrected = ({ header }: ColumnMatch): boolean =>
    corrections.some((correction) => correction.sheet === sheet && correction.header === header);
  const { doubtful, certain, unused } = groupColumns(columns, isCorrected);
  const rows = (group: ColumnMatch[]) => (
    <ul className={styles.list}>
      {group.map((column) => (
        <ColumnRow
          key={column.column}
          column={column}
          all={columns}
          corrected={isCorrected(column)}
          onChange={(field) => onCorrect({ sheet, header: column.header, field })}
        />
      ))}
    </ul>
  );
  return (
    <Section title={title}>
      <Body1 className={styles.quiet}>
        {doubtful.length > 0 ? texts.doubtful(wholeNumber(doubtful.length)) : texts.allCertain}
      </Body1>
      {doubtful.length > 0 && rows(doubtful)}
      <Accordion collapsible multiple>
        {certain.length > 0 && (
          <AccordionItem value="certain">
            <AccordionHeader as="h3">{texts.certain(wholeNumber(certain.length))}</AccordionHeader>
            <AccordionPanel className={styles.panel}>{rows(certain)}</AccordionPanel>
          </AccordionItem>
        )}
        {unused.length > 0 && (
          <AccordionItem value="unused">
            <AccordionHeader as="h3">{texts.leftAlone(wholeNumber(unused.length))}</AccordionHeader>
            <AccordionPanel className={styles.panel}>{rows(unused)}</AccordionPanel>
          </AccordionItem>
        )}
      </Accordion>
    </Section>
  );
}
