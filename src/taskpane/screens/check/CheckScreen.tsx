import { Button, Caption1 } from '@fluentui/react-components';
import { quantityText, wholeNumber } from '../../../text/format';
import { Actions } from '../../components/Actions';
import { ChangedNotice } from '../../components/ChangedNotice';
import { Columns } from '../../components/Columns';
import { ProblemNotice } from '../../components/ProblemNotice';
import { Lead } from '../../components/Lead';
import { Screen } from '../../components/Screen';
import type { PaneActions } from '../../hooks/usePane';
import { useTexts } from '../../hooks/useTexts';
import type { Screen as ScreenState } from '../../state';
import { countedLists, mainCount, withoutExclusions } from './checkView';
import { ColumnSection } from './ColumnSection';
import { ExclusionSection } from './ExclusionSection';
import { FactSection } from './FactSection';
import { FindingSection } from './FindingSection';

interface CheckScreenProps {
  state: Extract<ScreenState, { step: 'check' }>;
  actions: PaneActions;
}

/** What was understood of the workbook, for the user to confirm or correct. */
export function CheckScreen({ state, actions }: CheckScreenProps) {
  const { pane, language } = useTexts();
  const { session, source, pending, problem, changedAt } = state;
  const { reading, info } = session;
  const lists = countedLists(reading);
  const projects = lists.reduce((total, list) => total + list.projects.length, 0);
  const [only] = lists.length === 1 ? lists : [];
  const homes = (only && mainCount(only)?.total) ?? null;
  const show = info.abilities.select ? actions.show : null;
  const inExcel = source.kind === 'open-workbook';
  const readAgain = (): void => (inExcel ? actions.read(source) : actions.startOver());

  return (
    <Screen title={pane.check.title}>
      <Lead>
        {pane.check.summary(
          wholeNumber(projects),
          homes && quantityText(homes, language),
          lists.map(({ sheet }) => sheet).join(pane.check.and),
        )}
      </Lead>
      {changedAt !== null && <ChangedNotice at={changedAt} onRead={readAgain} />}
      {problem && <ProblemNotice problem={problem} />}
      <Columns
        first={
          <>
            <FactSection session={session} onChange={actions.change} />
            {lists.map((list) => (
              <ColumnSection
                key={list.sheet}
                title={lists.length > 1 ? pane.check.columns.titleOf(list.sheet) : pane.check.columns.title}
                sheet={list.sheet}
                columns={list.columns}
                corrections={session.state.corrections}
                onCorrect={(correction) => actions.change({ corrections: [correction] })}
              />
            ))}
            <ExclusionSection lists={lists} show={show} />
          </>
        }
        second={<FindingSection findings={withoutExclusions(reading.findings, lists)} show={show} />}
      />
      <Actions sticky>
        <Button appearance="primary" disabledFocusable={pending !== null} onClick={actions.run}>
          {pane.check.confirm}
        </Button>
        <Button appearance="subtle" onClick={readAgain}>
          {inExcel ? pane.check.again : pane.check.otherFile}
        </Button>
        <Caption1 role="status">{pending && pane.check.busy}</Caption1>
      </Actions>
    </Screen>
  );
}
