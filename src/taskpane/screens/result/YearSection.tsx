import { useId, useState } from 'react';
import { Body1, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { Figures } from '../../../app/workbookWork';
import { quantityText } from '../../../text/format';
import { Section } from '../../components/Section';
import { useTexts } from '../../hooks/useTexts';
import type { ChartYear } from './resultView';
import { YearChart } from './YearChart';
import { YearTable } from './YearTable';

const useStyles = makeStyles({
  notes: { display: 'flex', flexDirection: 'column', color: tokens.colorNeutralForeground2 },
  table: { overflowX: 'auto' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Planned homes per year: a chart, and the same in a table. What has no place in it is said below. */
export function YearSection({ years, delivery }: { years: ChartYear[]; delivery: Figures['delivery'] }) {
  const { pane, language } = useTexts();
  const styles = useStyles();
  const [showTable, setShowTable] = useState(false);
  const tableId = useId();
  const texts = pane.result.chart;
  const { overdue, later, undated } = delivery;
  const notes = [
    overdue.high > 0 ? texts.overdue(quantityText(overdue, language)) : null,
    undated.homes.high > 0 ? texts.undated(quantityText(undated.homes, language)) : null,
    later.high > 0 ? texts.later(quantityText(later, language)) : null,
  ].filter((note) => note !== null);
  return (
    <Section title={texts.title}>
      {years.length === 0 ? (
        <Body1 className={styles.quiet}>{texts.empty}</Body1>
      ) : (
        <YearChart years={years} />
      )}
      {notes.length > 0 && (
        <div className={styles.notes}>
          {notes.map((note) => (
            <Caption1 key={note}>{note}</Caption1>
          ))}
        </div>
      )}
      {years.length > 0 && (
        <div>
          <Button
            size="small"
            aria-expanded={showTable}
            aria-controls={tableId}
            onClick={() => setShowTable(!showTable)}
          >
            {showTable ? texts.hideTable : texts.showTable}
          </Button>
        </div>
      )}
      <div id={tableId} className={styles.table} hidden={!showTable}>
        {showTable && <YearTable years={years} />}
      </div>
    </Section>
  );
}
