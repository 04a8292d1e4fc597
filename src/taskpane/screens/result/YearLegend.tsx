import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useTexts } from '../../hooks/useTexts';
import { useLineStyles, usePartStyles } from './partStyles';
import { hardnessParts, type ChartYear } from './resultView';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  item: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
});

/** What the patterns and the line mean; only parts that occur. */
export function YearLegend({ years }: { years: ChartYear[] }) {
  const { pane } = useTexts();
  const styles = useStyles();
  const lines = useLineStyles();
  const partStyles = usePartStyles();
  const texts = pane.result.chart;
  const parts = hardnessParts.filter((part) => years.some((year) => year.parts[part] > 0));
  return (
    <ul className={styles.list}>
      {parts.map((part) => (
        <li key={part} className={styles.item}>
          <svg width="14" height="14" aria-hidden="true" className={partStyles[part]}>
            <rect width="14" height="14" rx="2" fill={`url(#part-${part})`} />
          </svg>
          <Caption1>{texts[part]}</Caption1>
        </li>
      ))}
      {years.some(({ agreed }) => agreed !== null) && (
        <li className={styles.item}>
          <svg width="14" height="14" aria-hidden="true">
            <line x1="0" x2="14" y1="7" y2="7" className={lines.agreed} />
          </svg>
          <Caption1>{texts.agreed}</Caption1>
        </li>
      )}
    </ul>
  );
}
