import {
  Body1,
  Caption1,
  Caption1Strong,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { Finding } from '../../../model/finding';
import { quantityText } from '../../../text/format';
import { findingText } from '../../../text/messages';
import { CellButton, type ShowCell } from '../../components/CellButton';
import { useTexts } from '../../hooks/useTexts';
import { cellOfFinding } from './checkView';

const icons = { error: ErrorCircleRegular, warning: WarningRegular, info: InfoRegular };

const useStyles = makeStyles({
  row: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalM,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':last-child': { borderBottomStyle: 'none' },
  },
  icon: { flexShrink: 0, fontSize: '20px' },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorNeutralForeground2 },
  text: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, minWidth: 0 },
  sentence: { overflowWrap: 'anywhere' },
  action: { color: tokens.colorNeutralForeground2 },
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground2,
  },
});

/** One finding: how grave, what, how many homes it touches, and where. */
export function FindingRow({ finding, show }: { finding: Finding; show: ShowCell | null }) {
  const { pane, language } = useTexts();
  const styles = useStyles();
  const texts = pane.check.findings;
  const { message, action } = findingText(finding, language);
  const Icon = icons[finding.severity];
  const cell = cellOfFinding(finding);
  return (
    <li className={styles.row}>
      <Icon className={mergeClasses(styles.icon, styles[finding.severity])} aria-hidden />
      <div className={styles.text}>
        <Body1 className={styles.sentence}>{message}</Body1>
        {action !== '' && <Body1 className={styles.action}>{action}</Body1>}
        <div className={styles.facts}>
          <Caption1Strong>{texts.severity[finding.severity]}</Caption1Strong>
          {finding.homes !== undefined && (
            <Caption1>{texts.homes(quantityText(finding.homes, language))}</Caption1>
          )}
          {cell && <CellButton label={texts.place(cell.sheet, finding.cell ?? '')} cell={cell} show={show} />}
        </div>
      </div>
    </li>
  );
}
