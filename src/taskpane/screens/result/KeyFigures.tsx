import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { Section } from '../../components/Section';
import { useTexts } from '../../hooks/useTexts';
import type { KeyFigure } from './resultView';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalL,
    margin: 0,
    '@media (min-width: 860px)': { gridTemplateColumns: 'repeat(5, minmax(0, 1fr))' },
  },
  figure: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, minWidth: 0 },
  term: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  value: {
    ...typographyStyles.subtitle1,
    margin: 0,
    fontVariantNumeric: 'tabular-nums',
    textWrap: 'balance',
  },
  note: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  last: {
    gridColumn: '1 / -1',
    paddingTop: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    '@media (min-width: 860px)': {
      gridColumn: 'auto',
      paddingTop: 0,
      borderTopStyle: 'none',
      paddingLeft: tokens.spacingHorizontalL,
      borderLeft: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    },
  },
  strong: { ...typographyStyles.title2, color: tokens.colorBrandForeground1 },
});

/** The five figures; what is still to be found stands out, for it is what the meeting is about. */
export function KeyFigures({ figures }: { figures: KeyFigure[] }) {
  const { pane } = useTexts();
  const styles = useStyles();
  return (
    <Section title={pane.result.figures.title}>
      <dl className={styles.list}>
        {figures.map(({ id, label, value, note }) => (
          <div key={id} className={mergeClasses(styles.figure, id === 'toFind' && styles.last)}>
            <dt className={styles.term}>{label}</dt>
            <dd className={mergeClasses(styles.value, id === 'toFind' && styles.strong)}>{value}</dd>
            <dd className={styles.note}>{note}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
