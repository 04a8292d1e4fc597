import { Fragment } from 'react';
import { Body1, Body1Strong, makeStyles, tokens } from '@fluentui/react-components';
import type { ProjectList, Reading } from '../../../reading/reading';
import type { ReadChanges, Understood } from '../../../app/run';
import type { Language, Texts } from '../../../text';
import { quantityText, wholeNumber } from '../../../text/format';
import { Section } from '../../components/Section';
import { useTexts } from '../../hooks/useTexts';
import { agreedHomes, countedLists, mainCount, uncountedLists } from './checkView';
import { ReadingChoices } from './ReadingChoices';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    margin: 0,
    '@media (min-width: 480px)': {
      gridTemplateColumns: 'minmax(88px, auto) minmax(0, 1fr)',
      columnGap: tokens.spacingHorizontalL,
      rowGap: tokens.spacingVerticalS,
    },
  },
  term: { color: tokens.colorNeutralForeground2 },
  // In a narrow pane the words stand below their term.
  value: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    overflowWrap: 'anywhere',
    '@media (min-width: 480px)': { margin: 0 },
  },
});

interface FactSectionProps {
  session: Understood;
  onChange: (changes: ReadChanges) => void;
}

/** What was read, in a few facts, and what may be chosen otherwise. */
export function FactSection({ session, onChange }: FactSectionProps) {
  const { reading } = session;
  const { pane, language } = useTexts();
  const styles = useStyles();
  const facts = [
    ...countedLists(reading).flatMap((list) => listFacts(list, pane, language)),
    ...generalFacts(reading, pane),
  ];
  return (
    <Section title={pane.check.facts.title}>
      <dl className={styles.list}>
        {facts.map(({ term, value, isMissing }, index) => (
          <Fragment key={`${index} ${term}`}>
            <dt className={styles.term}>
              <Body1>{term}</Body1>
            </dt>
            <dd className={styles.value}>
              {isMissing ? (
                <Body1 className={styles.term}>{value}</Body1>
              ) : (
                <Body1Strong>{value}</Body1Strong>
              )}
            </dd>
          </Fragment>
        ))}
      </dl>
      <ReadingChoices session={session} onChange={onChange} />
    </Section>
  );
}

interface Fact {
  term: string;
  value: string;
  /** Says what stays unknown, where there is nothing to show. */
  isMissing?: boolean;
}

function listFacts(list: ProjectList, pane: Texts['pane'], language: Language): Fact[] {
  const texts = pane.check.facts;
  const { firstRow, lastRow, hardness } = list;
  const rows = firstRow === null || lastRow === null ? texts.noRows : texts.rows(firstRow, lastRow);
  const header = rowsInWords(list.headerRows, pane);
  const facts: Fact[] = [{ term: texts.list, value: texts.listPlace(list.sheet, rows, header) }];
  const homes = mainCount(list);
  if (homes) {
    const extra = homes.unknown > 0 ? `, ${texts.unknownRows(wholeNumber(homes.unknown))}` : '';
    facts.push({ term: pane.fields[homes.field], value: `${quantityText(homes.total, language)}${extra}` });
  }
  if (hardness.hard + hardness.soft > 0) {
    const [hard, soft, unknown] = [hardness.hard, hardness.soft, hardness.unknown].map(wholeNumber);
    facts.push({ term: texts.hardness, value: texts.hardnessValue(hard ?? '', soft ?? '', unknown ?? '') });
  }
  if (list.hiddenRows > 0) {
    facts.push({ term: texts.hidden, value: texts.hiddenValue(wholeNumber(list.hiddenRows)) });
  }
  return facts;
}

function generalFacts(reading: Reading, pane: Texts['pane']): Fact[] {
  const texts = pane.check.facts;
  const unused = uncountedLists(reading).map(({ sheet }) => sheet);
  const targets = reading.targets.filter(({ status }) => status === 'active');
  const { staff } = reading;
  return [
    ...(unused.length > 0 ? [{ term: texts.unused, value: texts.unusedValue(unused.join(', ')) }] : []),
    ...targets.map((target) => {
      const homes = agreedHomes(target);
      const total = homes === null ? texts.targetTotalUnknown : wholeNumber(homes);
      return { term: texts.target, value: texts.targetValue(target.name, total, target.from, target.to) };
    }),
    ...(targets.length === 0 ? [{ term: texts.target, value: texts.noTarget, isMissing: true }] : []),
    {
      term: texts.staff,
      value: staff ? texts.staffValue(wholeNumber(staff.people.length), staff.sheet) : texts.noStaff,
      isMissing: !staff,
    },
  ];
}

function rowsInWords(rows: number[], pane: Texts['pane']): string {
  const [first] = rows;
  return first === undefined ? pane.check.facts.noRows : pane.check.facts.rows(first, rows.at(-1) ?? first);
}
