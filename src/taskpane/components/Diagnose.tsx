import { useRef, useState } from 'react';
import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Caption1,
  makeStyles,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { version } from '../../app/version';
import type { HostInfo } from '../../host/host';
import { useTexts } from '../hooks/useTexts';
import type { Problem } from '../problem';

interface DiagnoseProps {
  /** `null` as long as no workbook is connected. */
  info: HostInfo | null;
  theme: HostInfo['theme'];
  problem: Problem | null;
}

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalM },
  text: { width: '100%' },
});

/** The facts a helpdesk asks for, ready to copy. Holds nothing of the workbook. */
export function Diagnose({ info, theme, problem }: DiagnoseProps) {
  const { pane, language } = useTexts();
  const styles = useStyles();
  const texts = pane.diagnose;
  const [outcome, setOutcome] = useState('');
  const area = useRef<HTMLTextAreaElement>(null);
  const facts = [
    [texts.version, version],
    [texts.host, info?.version ?? texts.notConnected],
    [texts.language, info ? `${language} (${info.language})` : language],
    [texts.theme, theme],
    [texts.browser, navigator.userAgent],
    [texts.lastError, problem ? inBrief(problem) : texts.none],
  ];
  const report = facts.map(([label, value]) => `${label}: ${value}`).join('\n');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(report);
      setOutcome(texts.copied);
    } catch {
      // Excel's web view may refuse the clipboard; the text is then selected for the user to copy.
      area.current?.select();
      setOutcome(texts.copyFailed);
    }
  };
  return (
    <Accordion collapsible>
      <AccordionItem value="diagnose">
        <AccordionHeader size="small">{texts.title}</AccordionHeader>
        <AccordionPanel className={styles.panel}>
          <Textarea
            ref={area}
            className={styles.text}
            aria-label={texts.title}
            readOnly
            value={report}
            rows={8}
            resize="vertical"
          />
          <Button icon={<CopyRegular />} onClick={() => void copy()}>
            {texts.copy}
          </Button>
          <Caption1 role="status">{outcome}</Caption1>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}

/** A problem for a helpdesk: its codes, without the params that name something in the workbook. */
function inBrief(problem: Problem): string {
  if (problem.code === 'unexpected') return `${problem.code}: ${problem.message}`;
  const { reason, code, restoreCode } = problem.params;
  return [problem.code, reason, code, restoreCode].filter(Boolean).join(', ');
}
