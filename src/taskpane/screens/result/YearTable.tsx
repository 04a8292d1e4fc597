import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { bandText } from '../../../text/bandText';
import { quantityText, wholeNumber } from '../../../text/format';
import { useTexts } from '../../hooks/useTexts';
import type { ChartYear } from './resultView';

const useStyles = makeStyles({
  table: {
    ...typographyStyles.caption1,
    width: '100%',
    borderCollapse: 'collapse',
    fontVariantNumeric: 'tabular-nums',
  },
  head: {
    padding: tokens.spacingVerticalXS,
    textAlign: 'right',
    fontWeight: tokens.fontWeightSemibold,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    ':first-child': { textAlign: 'left', paddingLeft: 0 },
  },
  year: { padding: `${tokens.spacingVerticalXS} 0`, textAlign: 'left', fontWeight: tokens.fontWeightRegular },
  cell: { padding: tokens.spacingVerticalXS, textAlign: 'right' },
});

/** The chart's figures as a table. */
export function YearTable({ years }: { years: ChartYear[] }) {
  const { pane, language } = useTexts();
  const styles = useStyles();
  const texts = pane.result.chart;
  return (
    <table className={styles.table} aria-label={texts.title}>
      <thead>
        <tr>
          {[texts.year, texts.agreed, texts.planned, texts.hard, texts.expected].map((header) => (
            <th key={header} scope="col" className={styles.head}>
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {years.map(({ year, agreed, planned, parts, expected }) => (
          <tr key={year}>
            <th scope="row" className={styles.year}>
              {year}
            </th>
            <td className={styles.cell}>{agreed === null ? texts.none : wholeNumber(agreed)}</td>
            <td className={styles.cell}>{quantityText(planned, language)}</td>
            <td className={styles.cell}>{wholeNumber(parts.hard)}</td>
            <td className={styles.cell}>{bandText(expected)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
