import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';

interface ScreenProps {
  title: string;
  /** Whether the heading takes the focus: on every screen but the first, so that a reader hears where it is. */
  focus?: boolean;
  /** A reading column rather than the whole width. */
  narrow?: boolean;
  children: ReactNode;
}

const useStyles = makeStyles({
  screen: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL, minWidth: 0 },
  narrow: { width: '100%', maxWidth: '560px', marginInline: 'auto' },
  title: {
    ...typographyStyles.title3,
    margin: 0,
    outlineStyle: 'none',
    textWrap: 'balance',
    '@media (min-width: 480px)': typographyStyles.title2,
  },
});

/** One screen of the pane, under its heading. */
export function Screen({ title, focus = true, narrow = false, children }: ScreenProps) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  // In the same go as the drawing: a drawing in slices would leave the focus nowhere for a moment.
  useLayoutEffect(() => {
    if (focus) heading.current?.focus();
  }, [focus]);
  return (
    <div className={mergeClasses(styles.screen, narrow && styles.narrow)}>
      <h1 ref={heading} tabIndex={-1} className={styles.title}>
        {title}
      </h1>
      {children}
    </div>
  );
}
