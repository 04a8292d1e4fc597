import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ListOverview, ReadingOverview } from '../../../app/overview';
import type { Understood } from '../../../app/run';
import type { Language, Texts } from '../../../text';
import { quantityText, wholeNumber } from '../../../text/format';
import { findingText } from '../../../text/messages';
import { CellButton, type ShowCell } from '../../components/CellButton';
import { FactList, type Fact } from '../../components/FactList';
import { Section } from '../../components/Section';
import { useTexts } from '../../hooks/useTexts';
import { agreedHomes, mainCount } from './checkView';
import { cellAt } from './findingView';
import { ReadingChoices } from './ReadingChoices';
import type { Edits } from './useEdits';

interface FactSectionProps {
  session: Understood;
  edits: Edits;
  show: ShowCell | null;
}

/** Id of the heading. */
export const factsId = 'facts';

const useStyles = makeStyles({
  unused: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalXXS,
    fontWeight: tokens.fontWeightRegular,
  },
});

/** What was read, in a few facts: every list, whether it counts and why not, and the agreements. */
export function FactSection({ session, edits, show }: FactSectionProps) {
  const { reading } = session;
  const { pane, language } = useTexts();
  const counted = reading.lists.filter((list) => list.counted);
  const unused = reading.lists.filter((list) => !list.counted);
  const facts = [
    ...counted.flatMap((list) => listFacts(list, pane, language)),
    ...unused.map((list) => ({
      term: pane.check.facts.unused,
      value: <UnusedList list={list} reading={reading} edits={edits} />,
    })),
    ...targetFacts(reading, pane, show),
  ];
  return (
    <Section title={pane.check.facts.title} id={factsId}>
      <FactList facts={facts} />
      <ReadingChoices session={session} edits={edits} />
    </Section>
  );
}

function UnusedList({
  list,
  reading,
  edits,
}: {
  list: ListOverview;
  reading: ReadingOverview;
  edits: Edits;
}) {
  const { pane, language } = useTexts();
  const styles = useStyles();
  const texts = pane.check.facts;
  const finding = reading.findings.find(
    ({ code, sheet }) => code === 'list-left-out' && sheet === list.sheet,
  );
  const reason = finding ? findingText(finding, language).message : texts.unusedReason;
  return (
    <div className={styles.unused}>
      <strong>{texts.unusedList(list.sheet, wholeNumber(list.projects))}</strong>
      <span>{list.projects === 0 ? texts.unusedEmpty : reason}</span>
      {list.projects > 0 && (
        <Button size="small" onClick={() => edits.chooseSheet(list.sheet, factsId)}>
          {texts.countOnly(list.sheet)}
        </Button>
      )}
    </div>
  );
}

function listFacts(list: ListOverview, pane: Texts['pane'], language: Language): Fact[] {
  const texts = pane.check.facts;
  const { firstRow, lastRow, hardness } = list;
  const rows = firstRow === null || lastRow === null ? texts.noRows : texts.rows(firstRow, lastRow);
  const header = rowsInWords(list.headerRows, pane);
  const projects = wholeNumber(list.projects);
  const facts: Fact[] = [
    { term: texts.list, value: texts.listPlace(list.sheet, rows, header) },
    {
      term: texts.projects,
      value:
        list.projectRows > list.projects
          ? texts.projectsInRows(projects, wholeNumber(list.projectRows))
          : projects,
    },
  ];
  const homes = mainCount(list);
  if (homes) {
    const extra = homes.unknown > 0 ? `, ${texts.unknownRows(wholeNumber(homes.unknown))}` : '';
    facts.push({ term: pane.fields[homes.field], value: `${quantityText(homes.total, language)}${extra}` });
  } else facts.push({ term: texts.homes, value: texts.noHomes, isMissing: true });
  if (hardness.hard + hardness.soft > 0) {
    const [hard, soft, unknown] = [hardness.hard, hardness.soft, hardness.unknown].map(wholeNumber);
    facts.push({ term: texts.hardness, value: texts.hardnessValue(hard ?? '', soft ?? '', unknown ?? '') });
  }
  if (list.hiddenRows > 0) {
    facts.push({ term: texts.hidden, value: texts.hiddenValue(wholeNumber(list.hiddenRows)) });
  }
  return facts;
}

function targetFacts(reading: ReadingOverview, pane: Texts['pane'], show: ShowCell | null): Fact[] {
  const texts = pane.check.facts;
  const targets = reading.targets.filter(({ status }) => status === 'active');
  if (targets.length === 0) return [{ term: texts.target, value: texts.noTarget, isMissing: true }];
  return targets.map((target) => {
    const homes = agreedHomes(target);
    const total = homes === null ? texts.targetTotalUnknown : wholeNumber(homes);
    const place = target.cell && cellAt(target.cell.sheet, target.cell.address);
    return {
      term: texts.target,
      value: (
        <>
          {texts.targetValue(target.name, total, target.from, target.to)}
          {place && target.cell && (
            <div>
              <CellButton
                label={pane.check.findings.place(target.cell.sheet, target.cell.address)}
                cell={place}
                show={show}
              />
            </div>
          )}
        </>
      ),
    };
  });
}

/** "rij 4 tot en met 5". */
export function rowsInWords(rows: readonly number[], pane: Texts['pane']): string {
  const [first] = rows;
  return first === undefined ? pane.check.facts.noRows : pane.check.facts.rows(first, rows.at(-1) ?? first);
}
