import { Caption1, Caption1Strong, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { CircleFilled, CircleRegular } from '@fluentui/react-icons/svg/circle';
import { useTexts } from '../hooks/useTexts';
import type { Screen } from '../state';

const steps = ['start', 'check', 'result'] as const;

/** Which of the three steps a screen belongs to. */
const positions: Record<Screen['step'], number> = {
  start: 0,
  reading: 0,
  check: 1,
  working: 1,
  failed: 0,
  result: 2,
};

const useStyles = makeStyles({
  list: { display: 'flex', gap: tokens.spacingHorizontalM, margin: 0, padding: 0, listStyleType: 'none' },
  step: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground2,
  },
  current: { color: tokens.colorBrandForeground1 },
});

/** Where the user is: choose, check, outcome. */
export function Steps({ screen }: { screen: Screen }) {
  const { pane } = useTexts();
  const styles = useStyles();
  const position = screen.step === 'failed' && screen.loaded ? 1 : positions[screen.step];
  return (
    <nav aria-label={pane.steps.label}>
      <ol className={styles.list}>
        {steps.map((step, index) => {
          const isCurrent = index === position;
          const Label = isCurrent ? Caption1Strong : Caption1;
          const Icon = index < position ? CheckmarkCircleFilled : isCurrent ? CircleFilled : CircleRegular;
          return (
            <li
              key={step}
              className={mergeClasses(styles.step, index <= position && styles.current)}
              aria-current={isCurrent ? 'step' : undefined}
            >
              <Icon
                aria-hidden={index >= position}
                aria-label={index < position ? pane.stepDone : undefined}
              />
              <Label>{pane.steps[step]}</Label>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
