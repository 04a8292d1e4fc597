import { Button, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { useTexts } from '../hooks/useTexts';
import type { Language } from '../../text';
import type { Screen } from '../state';
import { Steps } from './Steps';

interface HeaderProps {
  screen: Screen;
  onLanguage: (language: Language) => void;
}

const useStyles = makeStyles({
  header: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalXL,
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  brand: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, flexGrow: 1 },
  steps: {
    order: 3,
    width: '100%',
    '@media (min-width: 640px)': { order: 0, width: 'auto' },
  },
});

/** Name, steps and language. */
export function Header({ screen, onLanguage }: HeaderProps) {
  const { pane, language } = useTexts();
  const styles = useStyles();
  const other = pane.otherLanguage;
  return (
    <header className={styles.header}>
      <div className={styles.brand}>
        <img src="assets/icon-64.png" alt="" width={28} height={28} />
        <Subtitle2>{pane.name}</Subtitle2>
      </div>
      <div className={styles.steps}>
        <Steps screen={screen} />
      </div>
      <Button
        appearance="subtle"
        size="small"
        lang={other.code}
        onClick={() => onLanguage(language === 'nl' ? 'en' : 'nl')}
      >
        {other.label}
      </Button>
    </header>
  );
}
