import { useEffect, useState } from 'react';
import { FluentProvider, makeStaticStyles, makeStyles, tokens } from '@fluentui/react-components';
import type { HostInfo } from '../host/host';
import { texts, type Language } from '../text';
import { CrashScreen } from './components/CrashScreen';
import { Diagnose } from './components/Diagnose';
import { ErrorBoundary } from './components/ErrorBoundary';
import { Header } from './components/Header';
import { LiveRegion } from './components/LiveRegion';
import { useBrowserTheme } from './hooks/useBrowserTheme';
import { useConnection } from './hooks/useConnection';
import { usePane } from './hooks/usePane';
import { languageOf, LanguageContext } from './hooks/useTexts';
import { CurrentScreen } from './screens/CurrentScreen';
import type { PaneServices } from './services';
import { themes } from './theme';

// The scrollbar always has its place: a web view that hides it would make the page jump.
const usePageStyles = makeStaticStyles({
  body: { margin: 0, overflowY: 'scroll' },
  html: { scrollPaddingBottom: '72px' },
});

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: '100vh',
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  main: {
    flexGrow: 1,
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: '1120px',
    marginInline: 'auto',
    padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalL}`,
    '@media (min-width: 860px)': { paddingBlock: tokens.spacingVerticalXXXL },
  },
  footer: {
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: '1120px',
    marginInline: 'auto',
    padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
  },
});

/** The pane: header, one screen, and the facts for a helpdesk. */
export function App({ services }: { services: PaneServices }) {
  const { screen, actions, fail } = usePane(services);
  const connection = useConnection(services, fail);
  const info = connection ?? ('session' in screen ? screen.session.info : null);
  const theme = useTheme(info);
  const [chosen, setChosen] = useState<Language | null>(null);
  const language = chosen ?? languageOf(connection?.language ?? navigator.language);
  const problem = 'problem' in screen ? screen.problem : null;
  usePageStyles();
  const styles = useStyles();
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  return (
    <LanguageContext value={language}>
      <FluentProvider theme={themes[theme]} className={styles.page}>
        <Header screen={screen} onLanguage={setChosen} />
        <LiveRegion message={liveMessage(screen.step, language)} />
        <main className={styles.main}>
          <ErrorBoundary
            fallback={(restart) => (
              <CrashScreen
                onRestart={() => {
                  actions.startOver();
                  restart();
                }}
              />
            )}
          >
            <CurrentScreen kind={services.kind} screen={screen} actions={actions} />
          </ErrorBoundary>
        </main>
        <footer className={styles.footer}>
          <Diagnose info={info} theme={theme} problem={problem} />
        </footer>
      </FluentProvider>
    </LanguageContext>
  );
}

/** Excel knows its own theme; a plain page follows the browser. */
function useTheme(info: HostInfo | null): HostInfo['theme'] {
  const browserTheme = useBrowserTheme();
  return info?.kind === 'excel' ? info.theme : browserTheme;
}

function liveMessage(step: keyof ReturnType<typeof texts>['pane']['live'], language: Language): string {
  return texts(language).pane.live[step];
}
