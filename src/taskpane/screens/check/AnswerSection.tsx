import { Body1, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { asFound } from '../../../app/answers';
import type { StaffOverview } from '../../../app/overview';
import { texts as textsIn } from '../../../text';
import { columnFieldLabel } from '../../../text/fieldLabel';
import { wholeNumber } from '../../../text/format';
import { Portions } from '../../components/Portions';
import { Section } from '../../components/Section';
import { useTexts } from '../../hooks/useTexts';
import { exclusionsId } from './ExclusionSection';
import type { Edits } from './useEdits';

interface AnswerSectionProps {
  edits: Edits;
  staff: StaffOverview | null;
}

const step = 6;
const headingId = 'answers';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalXS,
  },
  text: { overflowWrap: 'anywhere', minWidth: 0 },
});

/** What the user said, now or earlier, each to be taken back; nothing when there is nothing. */
export function AnswerSection({ edits, staff }: AnswerSectionProps) {
  const { pane, language } = useTexts();
  const styles = useStyles();
  const texts = pane.check.answers;
  const { corrections, leadAnswers, projectRows, sheet } = edits.answers;
  const nameOf = (key: string): string => staff?.people.find((person) => person.key === key)?.name ?? key;
  const given = [
    ...(sheet === undefined
      ? []
      : [
          {
            text: sheet === asFound ? texts.sheetAsFound : texts.sheet(sheet),
            takeBack: () => edits.chooseSheet(null, headingId),
          },
        ]),
    ...corrections.map((correction) => {
      const { header, occurrence, field } = correction;
      const name = header === '' ? pane.check.columns.noHeader : header;
      return {
        text: texts.column(
          occurrence === undefined ? name : texts.nth(name, occurrence),
          correction.sheet,
          columnFieldLabel(field, textsIn(language)),
        ),
        takeBack: () => edits.uncorrect([correction], headingId, 'questions'),
      };
    }),
    ...leadAnswers.map(({ lead, person }) => ({
      text: person === null ? texts.leadIsNobody(lead) : texts.leadIs(lead, nameOf(person)),
      takeBack: () => edits.unanswerLead(lead, headingId, 'questions'),
    })),
    ...projectRows.map((row) => ({
      text: texts.rowIsProject(row.words, row.sheet, row.occurrence ?? null),
      takeBack: () => edits.uncallProject([row], headingId, exclusionsId),
    })),
  ];
  if (given.length === 0) return null;
  return (
    <Section title={texts.title} id={headingId}>
      <Portions
        items={given}
        step={step}
        keyOf={({ text }) => text}
        more={(shown, all) => pane.check.findings.more(wholeNumber(shown), wholeNumber(all))}
      >
        {({ text, takeBack }) => (
          <div className={styles.row}>
            <Body1 className={styles.text}>{text}</Body1>
            <Button
              appearance="subtle"
              size="small"
              icon={<ArrowUndoRegular />}
              aria-label={texts.takeBackOf(text)}
              onClick={takeBack}
            >
              {texts.takeBack}
            </Button>
          </div>
        )}
      </Portions>
      <Caption1 className={styles.quiet}>{texts.hint}</Caption1>
    </Section>
  );
}
