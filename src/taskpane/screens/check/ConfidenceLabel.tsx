import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { Confidence } from '../../../reading/reading';
import { useTexts } from '../../hooks/useTexts';

const icons = { high: CheckmarkCircleRegular, medium: QuestionCircleRegular, low: WarningRegular };

const useStyles = makeStyles({
  label: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  high: { color: tokens.colorNeutralForeground2 },
  medium: { color: tokens.colorBrandForeground1 },
  low: { color: tokens.colorStatusWarningForeground3 },
  icon: { flexShrink: 0 },
});

/** How sure a meaning is, in a word with a sign. */
export function ConfidenceLabel({ confidence, corrected }: { confidence: Confidence; corrected: boolean }) {
  const { pane } = useTexts();
  const styles = useStyles();
  const Icon = corrected ? EditRegular : icons[confidence];
  return (
    <span className={styles.label}>
      <Icon aria-hidden className={styles[corrected ? 'high' : confidence]} />
      <Caption1 className={styles[corrected ? 'high' : confidence]}>
        {corrected
          ? pane.check.columns.corrected
          : `${pane.check.confidenceLabel} ${pane.check.confidence[confidence]}`}
      </Caption1>
    </span>
  );
}
