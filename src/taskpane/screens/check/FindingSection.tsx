import { useMemo } from 'react';
import { Body1, makeStyles, tokens } from '@fluentui/react-components';
import type { Finding } from '../../../model/finding';
import { wholeNumber } from '../../../text/format';
import type { ShowCell } from '../../components/CellButton';
import { Portions } from '../../components/Portions';
import { Section } from '../../components/Section';
import { useTexts } from '../../hooks/useTexts';
import { FindingRow } from './FindingRow';
import { groupFindings } from './findingView';

/** How many kinds of findings come at a time. */
const step = 8;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':last-child': { borderBottomStyle: 'none' },
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** What stands out in the data, each kind of thing once, most homes first. */
export function FindingSection({ findings, show }: { findings: readonly Finding[]; show: ShowCell | null }) {
  const { pane } = useTexts();
  const styles = useStyles();
  const texts = pane.check.findings;
  const groups = useMemo(() => groupFindings(findings), [findings]);
  return (
    <Section title={texts.title}>
      <Body1 className={styles.quiet}>{groups.length > 0 ? texts.lead : texts.none}</Body1>
      <Portions
        items={groups}
        step={step}
        className={styles.list}
        itemClass={styles.item}
        keyOf={({ code }) => code}
        more={(shown, all) => texts.moreKinds(wholeNumber(shown), wholeNumber(all))}
      >
        {(group) => <FindingRow group={group} show={show} />}
      </Portions>
    </Section>
  );
}
