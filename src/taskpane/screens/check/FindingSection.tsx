import { useMemo, useState } from 'react';
import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Finding } from '../../../model/finding';
import { wholeNumber } from '../../../text/format';
import type { ShowCell } from '../../components/CellButton';
import { Section } from '../../components/Section';
import { useTexts } from '../../hooks/useTexts';
import { groupFindings } from './checkView';
import { FindingRow } from './FindingRow';

/** How many kinds of findings are in view at first. */
const firstFew = 5;

const useStyles = makeStyles({
  more: { alignSelf: 'flex-start' },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** What stands out in the data, each kind of thing once, most homes first. */
export function FindingSection({ findings, show }: { findings: readonly Finding[]; show: ShowCell | null }) {
  const { pane } = useTexts();
  const styles = useStyles();
  const [showAll, setShowAll] = useState(false);
  const texts = pane.check.findings;
  const groups = useMemo(() => groupFindings(findings), [findings]);
  const shown = showAll ? groups : groups.slice(0, firstFew);
  return (
    <Section title={texts.title}>
      <Body1 className={styles.quiet}>{groups.length > 0 ? texts.lead : texts.none}</Body1>
      <ul className={styles.list}>
        {shown.map((group) => (
          <FindingRow key={group.code} group={group} show={show} />
        ))}
      </ul>
      {groups.length > shown.length && (
        <Button className={styles.more} onClick={() => setShowAll(true)}>
          {texts.moreKinds(wholeNumber(groups.length - shown.length))}
        </Button>
      )}
    </Section>
  );
}
