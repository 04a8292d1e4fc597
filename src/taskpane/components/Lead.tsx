import type { ReactNode } from 'react';
import { makeStyles, typographyStyles } from '@fluentui/react-components';

const useStyles = makeStyles({ lead: { ...typographyStyles.body2, margin: 0, textWrap: 'pretty' } });

/** The sentence under the heading of a screen. */
export function Lead({ children }: { children: ReactNode }) {
  const styles = useStyles();
  return <p className={styles.lead}>{children}</p>;
}
