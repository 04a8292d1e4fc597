import { useState } from 'react';
import {
  Body1,
  Button,
  Caption1,
  Caption1Strong,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import { quantityText, wholeNumber } from '../../../text/format';
import { findingText } from '../../../text/messages';
import type { ShowCell } from '../../components/CellButton';
import { useTexts } from '../../hooks/useTexts';
import { timesFound, type FindingGroup } from './findingView';
import { FindingPlace, OtherFindings } from './OtherFindings';

const icons = { error: ErrorCircleRegular, warning: WarningRegular, info: InfoRegular };

const useStyles = makeStyles({
  row: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalM,
  },
  icon: { flexShrink: 0, fontSize: '20px' },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorNeutralForeground2 },
  text: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, minWidth: 0 },
  sentence: { overflowWrap: 'anywhere' },
  action: { color: tokens.colorNeutralForeground2 },
  // Its words begin where those above begin.
  toggle: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground2,
  },
});

/** One kind of finding: how grave, what, how often, how many homes it touches, and where. */
export function FindingRow({ group, show }: { group: FindingGroup; show: ShowCell | null }) {
  const { pane, language } = useTexts();
  const styles = useStyles();
  const [isOpen, setIsOpen] = useState(false);
  const texts = pane.check.findings;
  const [first, ...others] = group.findings;
  if (!first) return null;
  const { message, action } = findingText(first, language);
  const Icon = icons[first.severity];
  return (
    <div className={styles.row}>
      <Icon className={mergeClasses(styles.icon, styles[first.severity])} aria-hidden />
      <div className={styles.text}>
        <Body1 className={styles.sentence}>{message}</Body1>
        {action !== '' && <Body1 className={styles.action}>{action}</Body1>}
        <div className={styles.facts}>
          <Caption1Strong>{texts.severity[first.severity]}</Caption1Strong>
          {others.length > 0 && <Caption1>{texts.times(wholeNumber(timesFound(group.findings)))}</Caption1>}
          {group.homes && group.homes.high > 0 && (
            <Caption1>{texts.homes(quantityText(group.homes, language))}</Caption1>
          )}
          <FindingPlace finding={first} show={show} />
        </div>
        {others.length > 0 && (
          <div>
            <Button
              appearance="subtle"
              size="small"
              className={styles.toggle}
              icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
              aria-expanded={isOpen}
              onClick={() => setIsOpen(!isOpen)}
            >
              {texts.others(wholeNumber(timesFound(others)))}
            </Button>
          </div>
        )}
        {isOpen && <OtherFindings findings={others} show={show} />}
      </div>
    </div>
  );
}
