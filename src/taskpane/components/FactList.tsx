import { Fragment, type ReactNode } from 'react';
import { Body1, Body1Strong, makeStyles, tokens } from '@fluentui/react-components';

export interface Fact {
  term: string;
  value: ReactNode;
  /** Says what stays unknown, where there is nothing to show. */
  isMissing?: boolean;
}

const useStyles = makeStyles({
  list: {
    display: 'grid',
    margin: 0,
    '@media (min-width: 480px)': {
      gridTemplateColumns: 'minmax(88px, auto) minmax(0, 1fr)',
      columnGap: tokens.spacingHorizontalL,
      rowGap: tokens.spacingVerticalS,
    },
  },
  term: { color: tokens.colorNeutralForeground2 },
  // In a narrow pane the words stand below their term.
  value: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    overflowWrap: 'anywhere',
    '@media (min-width: 480px)': { margin: 0 },
  },
});

/** Terms with what was found for them. */
export function FactList({ facts }: { facts: readonly Fact[] }) {
  const styles = useStyles();
  return (
    <dl className={styles.list}>
      {facts.map(({ term, value, isMissing }, index) => (
        <Fragment key={`${index} ${term}`}>
          <dt className={styles.term}>
            <Body1>{term}</Body1>
          </dt>
          <dd className={styles.value}>
            {isMissing ? <Body1 className={styles.term}>{value}</Body1> : <Body1Strong>{value}</Body1Strong>}
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}
