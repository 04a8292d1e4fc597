import { useMemo, useState } from 'react';
import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Finding } from '../../../model/finding';
import { wholeNumber } from '../../../text/format';
import type { ShowCell } from '../../components/CellButton';
import { Section } from '../../components/Section';
import { useTexts } from '../../hooks/useTexts';
import { findingsByHomes } from './checkView';
import { FindingRow } from './FindingRow';

/** How many findings are in view at first, and how many more come at a press: a large list can have thousands. */
const firstFew = 5;
const more = 50;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** What stands out in the data, most homes first. */
export function FindingSection({ findings, show }: { findings: readonly Finding[]; show: ShowCell | null }) {
  const { pane } = useTexts();
  const styles = useStyles();
  const [shown, setShown] = useState(firstFew);
  const texts = pane.check.findings;
  const ordered = useMemo(() => findingsByHomes(findings), [findings]);
  return (
    <Section title={texts.title}>
      <Body1 className={styles.quiet}>{findings.length > 0 ? texts.lead : texts.none}</Body1>
      <ul className={styles.list}>
        {ordered.slice(0, shown).map((finding, index) => (
          <FindingRow key={`${index} ${finding.code}`} finding={finding} show={show} />
        ))}
      </ul>
      {findings.length > shown && (
        <Button onClick={() => setShown(shown + more)}>
          {texts.more(wholeNumber(shown), wholeNumber(findings.length))}
        </Button>
      )}
    </Section>
  );
}
