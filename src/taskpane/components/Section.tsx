import { useId, type ReactNode } from 'react';
import { makeStyles, Subtitle2, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  section: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    minWidth: 0,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
  title: { margin: 0, overflowWrap: 'anywhere' },
});

interface SectionProps {
  title: string;
  /** Id of the heading, where something has to move the focus to it. */
  id?: string;
  children: ReactNode;
}

/** A card with a heading; a landmark, so that a screen reader can jump to it. */
export function Section({ title, id, children }: SectionProps) {
  const styles = useStyles();
  const ownId = useId();
  return (
    <section className={styles.section} aria-labelledby={id ?? ownId}>
      <Subtitle2 as="h2" id={id ?? ownId} tabIndex={-1} className={styles.title}>
        {title}
      </Subtitle2>
      {children}
    </section>
  );
}
