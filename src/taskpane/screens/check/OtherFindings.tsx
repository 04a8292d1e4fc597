import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { Finding } from '../../../model/finding';
import { quantityText, wholeNumber } from '../../../text/format';
import { findingText } from '../../../text/messages';
import { CellButton, type ShowCell } from '../../components/CellButton';
import { Portions } from '../../components/Portions';
import { useTexts } from '../../hooks/useTexts';
import { cellOfFinding } from './findingView';

/** How many come at a press: a large list can have thousands. */
const step = 25;

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: `${tokens.spacingVerticalXS} 0 0 ${tokens.spacingHorizontalM}`,
    listStyleType: 'none',
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke2}`,
  },
  item: { display: 'flex', flexDirection: 'column', overflowWrap: 'anywhere' },
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground2,
  },
});

/** The rest of a kind of finding: each with its sentence, its homes and its place. */
export function OtherFindings({ findings, show }: { findings: Finding[]; show: ShowCell | null }) {
  const { pane, language } = useTexts();
  const styles = useStyles();
  const texts = pane.check.findings;
  return (
    <Portions
      items={findings}
      step={step}
      className={styles.list}
      itemClass={styles.item}
      keyOf={(_finding, index) => index}
      more={(shown, all) => texts.more(wholeNumber(shown), wholeNumber(all))}
    >
      {(finding) => (
        <>
          <Caption1>{findingText(finding, language).message}</Caption1>
          <div className={styles.facts}>
            {finding.homes && finding.homes.high > 0 && (
              <Caption1>{texts.homes(quantityText(finding.homes, language))}</Caption1>
            )}
            <FindingPlace finding={finding} show={show} />
          </div>
        </>
      )}
    </Portions>
  );
}

/** Where a finding points; nothing when it is not about a cell. */
export function FindingPlace({ finding, show }: { finding: Finding; show: ShowCell | null }) {
  const { pane } = useTexts();
  const cell = cellOfFinding(finding);
  if (!cell) return null;
  return (
    <CellButton label={pane.check.findings.place(cell.sheet, finding.cell ?? '')} cell={cell} show={show} />
  );
}
