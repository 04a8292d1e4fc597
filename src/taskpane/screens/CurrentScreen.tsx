import type { PaneActions } from '../hooks/usePane';
import type { PaneServices } from '../services';
import type { Screen } from '../state';
import { CheckScreen } from './check/CheckScreen';
import { FailedScreen } from './failed/FailedScreen';
import { ReadingScreen } from './reading/ReadingScreen';
import { ResultScreen } from './result/ResultScreen';
import { StartScreen } from './start/StartScreen';
import { WorkingScreen } from './working/WorkingScreen';

interface CurrentScreenProps {
  kind: PaneServices['kind'];
  screen: Screen;
  actions: PaneActions;
}

/** The component of each step. */
export function CurrentScreen({ kind, screen, actions }: CurrentScreenProps) {
  switch (screen.step) {
    case 'start':
      return <StartScreen kind={kind} returned={screen.returned} onRead={actions.read} />;
    case 'reading':
      return <ReadingScreen source={screen.source} onCancel={actions.cancel} />;
    case 'check':
      return <CheckScreen state={screen} actions={actions} />;
    case 'working':
      return <WorkingScreen kind={kind} progress={screen.progress} onCancel={actions.cancel} />;
    case 'result':
      return <ResultScreen state={screen} actions={actions} />;
    case 'failed':
      return <FailedScreen kind={kind} state={screen} actions={actions} />;
  }
}
