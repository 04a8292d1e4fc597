import {
  Body1,
  Body1Strong,
  Button,
  Caption1,
  makeStyles,
  mergeClasses,
  ProgressBar,
  Spinner,
  tokens,
} from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { CircleRegular } from '@fluentui/react-icons/svg/circle';
import type { Progress } from '../../../app/run';
import type { Texts } from '../../../text';
import { percentage, wholeNumber } from '../../../text/format';
import { Actions } from '../../components/Actions';
import { Screen } from '../../components/Screen';
import { useTexts } from '../../hooks/useTexts';
import type { PaneServices } from '../../services';

interface WorkingScreenProps {
  kind: PaneServices['kind'];
  progress: Progress;
  onCancel: () => void;
}

const order = ['analysing', 'writing', 'finished'] as const;

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  step: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM, minHeight: '24px' },
  icon: { fontSize: '20px', flexShrink: 0 },
  done: { color: tokens.colorBrandForeground1 },
  later: { color: tokens.colorNeutralForeground3 },
  detail: { color: tokens.colorNeutralForeground2 },
});

/** The steps of a run in words. Stopping is possible until the first sheet is written. */
export function WorkingScreen({ kind, progress, onCancel }: WorkingScreenProps) {
  const { pane } = useTexts();
  const styles = useStyles();
  const texts = pane.working;
  const position = order.indexOf(progress.step);
  const isWriting = progress.step === 'writing';
  const detail = detailOf(progress, texts);
  return (
    <Screen title={texts.title} narrow>
      <ProgressBar aria-label={texts.title} thickness="large" value={progress.done} max={progress.total} />
      <ol className={styles.list}>
        {order.map((step, index) => (
          <li key={step} className={styles.step} aria-current={index === position ? 'step' : undefined}>
            <StepIcon place={Math.sign(index - position)} />
            {index === position ? (
              <Body1Strong>{texts.steps[step]}</Body1Strong>
            ) : (
              <Body1 className={index > position ? styles.later : undefined}>{texts.steps[step]}</Body1>
            )}
            {index === position && detail !== null && <Caption1 className={styles.detail}>{detail}</Caption1>}
          </li>
        ))}
      </ol>
      <Body1 as="p" className={styles.detail}>
        {isWriting && kind === 'excel' ? texts.waitForExcel : texts.analysingDetail}
      </Body1>
      {!isWriting && (
        <Actions>
          <Button onClick={onCancel}>{texts.cancel}</Button>
        </Actions>
      )}
    </Screen>
  );
}

/** How far the running step is; `null` while nobody knows. */
function detailOf(progress: Progress, texts: Texts['pane']['working']): string | null {
  if (progress.step === 'writing')
    return texts.writing(wholeNumber(progress.done), wholeNumber(progress.total));
  const { part, done, total } = progress;
  if (part === undefined || total === 0) return null;
  return part === 'planning'
    ? texts.planning(percentage(Math.round((done / total) * 100) / 100))
    : texts.forecast(wholeNumber(done), wholeNumber(total));
}

/** Done (below zero), now (zero) or later. */
function StepIcon({ place }: { place: number }) {
  const { pane } = useTexts();
  const styles = useStyles();
  if (place === 0) return <Spinner size="tiny" aria-hidden />;
  return place < 0 ? (
    <CheckmarkCircleFilled className={mergeClasses(styles.icon, styles.done)} aria-label={pane.stepDone} />
  ) : (
    <CircleRegular className={mergeClasses(styles.icon, styles.later)} aria-hidden />
  );
}
