import { useMemo, useState } from 'react';
import { Button, Caption1 } from '@fluentui/react-components';
import type { ListOverview } from '../../../app/overview';
import type { Texts } from '../../../text';
import { quantityText, wholeNumber } from '../../../text/format';
import { readsAnew } from '../../../app/answers';
import { Actions } from '../../components/Actions';
import { ChangedNotice } from '../../components/ChangedNotice';
import { Columns } from '../../components/Columns';
import { Lead } from '../../components/Lead';
import { ProblemNotice } from '../../components/ProblemNotice';
import { Screen } from '../../components/Screen';
import type { PaneActions } from '../../hooks/usePane';
import { useTexts } from '../../hooks/useTexts';
import type { Screen as ScreenState } from '../../state';
import { AnswerSection } from './AnswerSection';
import { mainCount } from './checkView';
import { ColumnSection } from './ColumnSection';
import { EarlierSection } from './EarlierSection';
import { ExclusionSection } from './ExclusionSection';
import { FactSection } from './FactSection';
import { FindingSection } from './FindingSection';
import { withoutExclusions } from './findingView';
import { LostNotice } from './LostNotice';
import { PairSection } from './PairSection';
import { askedColumns, questionsOf, withoutQuestions } from './questions';
import { QuestionSection } from './QuestionSection';
import { StaffSection } from './StaffSection';
import { useEdits } from './useEdits';

interface CheckScreenProps {
  state: Extract<ScreenState, { step: 'check' }>;
  actions: PaneActions;
}

const noneSkipped: ReadonlySet<string> = new Set();

/** What was understood of the workbook, for the user to confirm or correct. */
export function CheckScreen({ state, actions }: CheckScreenProps) {
  const { pane, language } = useTexts();
  const { session, source, pending, problem, changedAt, isReread } = state;
  const { reading, info, lost } = session;
  const edits = useEdits(state, actions.change);
  const [skipped, setSkipped] = useState(noneSkipped);
  const lists = reading.lists.filter((list) => list.counted);
  const questions = questionsOf(reading, edits.answers);
  const open = questions.filter(({ id }) => !skipped.has(id));
  const asked = askedColumns(open);
  // Answers that are being read in leave the findings of before in view.
  const findings = useMemo(
    () =>
      withoutQuestions(withoutExclusions(reading.findings, reading.lists), questionsOf(reading, noAnswers)),
    [reading],
  );
  const homes = (lists.length === 1 && lists[0] && mainCount(lists[0])?.total) || null;
  const summary = pane.check.summary(
    wholeNumber(lists.reduce((total, list) => total + list.projects, 0)),
    homes && quantityText(homes, language),
    [...new Set(lists.map(({ sheet }) => sheet))].join(pane.check.and),
  );
  const show = info.abilities.select ? actions.show : null;
  const inExcel = source.kind === 'open-workbook';
  const readAgain = (): void => (inExcel ? actions.read(source) : actions.startOver());

  return (
    <Screen title={pane.check.title}>
      <Lead>{summary}</Lead>
      {changedAt !== null && <ChangedNotice at={changedAt} onRead={readAgain} />}
      {problem && <ProblemNotice problem={problem} />}
      <LostNotice lost={lost} edits={edits} />
      <QuestionSection questions={questions} skipped={skipped} onSkipped={setSkipped} edits={edits} />
      <Columns
        first={
          <>
            <FactSection session={session} edits={edits} show={show} />
            <AnswerSection edits={edits} staff={reading.staff} />
            {reading.lists.map(
              (list, index) =>
                list.counted && (
                  <ColumnSection
                    key={index}
                    id={`list-${index}`}
                    title={columnsTitle(list, lists, pane)}
                    sheet={list.sheet}
                    columns={list.columns}
                    asked={asked}
                    edits={edits}
                  />
                ),
            )}
            <EarlierSection versions={reading.earlier} findings={reading.findings} edits={edits} />
            <PairSection edits={edits} />
            <StaffSection
              staff={reading.staff}
              leads={reading.leads}
              asked={asked}
              edits={edits}
              show={show}
            />
            <ExclusionSection lists={lists} findings={reading.findings} edits={edits} show={show} />
          </>
        }
        second={<FindingSection findings={findings} show={show} />}
      />
      <Actions sticky>
        <Button appearance="primary" disabledFocusable={pending !== null} onClick={actions.run}>
          {pane.check.confirm}
        </Button>
        <Button appearance="subtle" onClick={readAgain}>
          {inExcel ? pane.check.again : pane.check.otherFile}
        </Button>
        <Caption1 role="status">
          {pending && readsAnew(pending)
            ? pane.check.busy
            : isReread && pane.check.reread(summary, wholeNumber(open.length))}
        </Caption1>
      </Actions>
    </Screen>
  );
}

const noAnswers = { corrections: [], leadAnswers: [], projectRows: [] };

function columnsTitle(list: ListOverview, lists: readonly ListOverview[], pane: Texts['pane']): string {
  const texts = pane.check.columns;
  if (lists.length === 1) return texts.title;
  const [row] = list.headerRows;
  const hasTwin = lists.some((other) => other !== list && other.sheet === list.sheet);
  return hasTwin && row !== undefined ? texts.titleOfRow(list.sheet, row) : texts.titleOf(list.sheet);
}
