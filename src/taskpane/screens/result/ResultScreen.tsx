import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { dateText } from '../../../text/format';
import { Actions } from '../../components/Actions';
import { ChangedNotice } from '../../components/ChangedNotice';
import { Columns } from '../../components/Columns';
import { Lead } from '../../components/Lead';
import { Notice } from '../../components/Notice';
import { Screen } from '../../components/Screen';
import type { PaneActions } from '../../hooks/usePane';
import { useTexts } from '../../hooks/useTexts';
import type { Screen as ScreenState } from '../../state';
import { ChoiceSection } from './ChoiceSection';
import { DownloadButton } from './DownloadButton';
import { KeyFigures } from './KeyFigures';
import { OpenOverview } from './OpenOverview';
import { chartYears, headline, keyFigures } from './resultView';
import { SheetSection } from './SheetSection';
import { YearSection } from './YearSection';

interface ResultScreenProps {
  state: Extract<ScreenState, { step: 'result' }>;
  actions: PaneActions;
}

const useStyles = makeStyles({
  date: { display: 'block', marginTop: tokens.spacingVerticalXS, color: tokens.colorNeutralForeground2 },
});

/** The outcome in one glance, and the way to the sheets. */
export function ResultScreen({ state, actions }: ResultScreenProps) {
  const { pane, language } = useTexts();
  const styles = useStyles();
  const { finished, session, source, changedAt } = state;
  const { results, report, visible } = finished.summary;
  const show = session.info.abilities.select ? actions.show : null;
  const inExcel = source.kind === 'open-workbook';
  const again = (): void => (inExcel ? actions.read(source) : actions.startOver());
  const overview = report.sheets.find(({ kind }) => kind === 'overview');
  return (
    <Screen title={pane.result.title}>
      <div>
        <Lead>{headline(results, pane.result, language)}</Lead>
        <Caption1 className={styles.date}>
          {pane.result.referenceDate(dateText(results.referenceDate, language))}
        </Caption1>
      </div>
      {report.resumed && (
        <Notice intent="info" title={pane.result.resumed.title} text={pane.result.resumed.text} />
      )}
      {changedAt !== null && <ChangedNotice at={changedAt} onRead={again} />}
      {finished.download && <DownloadButton download={finished.download} />}
      {show && overview && <OpenOverview name={overview.name} show={show} />}
      <KeyFigures figures={keyFigures(results, pane.result, language)} />
      <Columns
        first={<YearSection years={chartYears(results)} delivery={results.delivery} />}
        second={
          <>
            <ChoiceSection items={results.regieteam.choices} />
            <SheetSection sheets={report.sheets} shown={new Set(visible)} show={show} />
          </>
        }
      />
      <Actions>
        <Button onClick={again}>{inExcel ? pane.result.again : pane.result.otherFile}</Button>
      </Actions>
    </Screen>
  );
}
