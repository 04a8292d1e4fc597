import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import { Actions } from '../../components/Actions';
import { ProblemNotice } from '../../components/ProblemNotice';
import { Screen } from '../../components/Screen';
import type { PaneActions } from '../../hooks/usePane';
import { useTexts } from '../../hooks/useTexts';
import type { PaneServices } from '../../services';
import type { Screen as ScreenState } from '../../state';
import { FindingSection } from '../check/FindingSection';

interface FailedScreenProps {
  kind: PaneServices['kind'];
  state: Extract<ScreenState, { step: 'failed' }>;
  actions: PaneActions;
}

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2 } });

/** What went wrong, what to do about it, and the way on. */
export function FailedScreen({ kind, state, actions }: FailedScreenProps) {
  const { pane } = useTexts();
  const styles = useStyles();
  const { problem, loaded } = state;
  const findings = problem.code === 'unexpected' ? [] : problem.findings;
  // A file that can't be read won't be better at a second try.
  const mostlyAnother = kind === 'file' && !loaded;
  const another = (
    <Button appearance={mostlyAnother ? 'primary' : 'secondary'} size="large" onClick={actions.startOver}>
      {pane.failed.otherFile}
    </Button>
  );
  return (
    <Screen title={pane.failed.title} narrow>
      <ProblemNotice problem={problem} />
      <Body1 className={styles.quiet}>{pane.untouched}</Body1>
      {findings.length > 0 && (
        <FindingSection findings={findings} show={kind === 'excel' ? actions.show : null} />
      )}
      <Actions>
        {mostlyAnother && another}
        <Button appearance={mostlyAnother ? 'secondary' : 'primary'} size="large" onClick={actions.retry}>
          {pane.failed.retry}
        </Button>
        {loaded && (
          <Button size="large" onClick={actions.backToCheck}>
            {pane.failed.backToCheck}
          </Button>
        )}
        {kind === 'file' && !mostlyAnother && another}
      </Actions>
    </Screen>
  );
}
