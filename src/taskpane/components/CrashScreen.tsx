import { Button } from '@fluentui/react-components';
import { useTexts } from '../hooks/useTexts';
import { Actions } from './Actions';
import { Notice } from './Notice';
import { Screen } from './Screen';

/** Shown when a screen broke: a bug, never the user's doing. */
export function CrashScreen({ onRestart }: { onRestart: () => void }) {
  const { pane } = useTexts();
  return (
    <Screen title={pane.failed.title} narrow>
      <Notice intent="error" text={pane.failed.crashed} />
      <Actions>
        <Button appearance="primary" size="large" onClick={onRestart}>
          {pane.failed.reload}
        </Button>
      </Actions>
    </Screen>
  );
}
