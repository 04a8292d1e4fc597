import { useState } from 'react';
import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import { wholeNumber } from '../../../text/format';
import { Portions } from '../../components/Portions';
import { Section } from '../../components/Section';
import { useTexts } from '../../hooks/useTexts';
import { QuestionCard } from './QuestionCard';
import { QuestionChoices } from './QuestionChoices';
import type { Question } from './questions';
import type { Edits } from './useEdits';

interface QuestionSectionProps {
  /** Questions without an answer, most homes first. */
  questions: readonly Question[];
  /** Ids of the questions the user wants to leave open. */
  skipped: ReadonlySet<string>;
  onSkipped: (skipped: ReadonlySet<string>) => void;
  edits: Edits;
}

/** How many questions come at a time: more look like a form. */
const step = 4;
const headingId = 'questions';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':last-child': { borderBottomStyle: 'none' },
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  skipped: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

/** What only the user can know, one click per answer; nothing when there is nothing to ask. */
export function QuestionSection({ questions, skipped, onSkipped, edits }: QuestionSectionProps) {
  const { pane } = useTexts();
  const styles = useStyles();
  const texts = pane.check.questions;
  // Once there were questions the heading stays, for the focus to go to and to say that all is answered.
  const [wasAsked, setWasAsked] = useState(false);
  if (questions.length > 0 && !wasAsked) setWasAsked(true);
  if (questions.length === 0 && !wasAsked) return null;
  const open = questions.filter(({ id }) => !skipped.has(id));
  const left = questions.length - open.length;
  return (
    <Section title={texts.title} id={headingId}>
      {open.length > 0 && <Body1 className={styles.quiet}>{texts.lead(wholeNumber(open.length))}</Body1>}
      {questions.length === 0 && <Body1 className={styles.quiet}>{texts.done}</Body1>}
      <Portions
        items={open}
        step={step}
        className={styles.list}
        itemClass={styles.item}
        keyOf={({ id }) => id}
        more={(shown, all) => texts.more(wholeNumber(shown), wholeNumber(all))}
      >
        {(question, index) => {
          const focus = [open[index + 1], open[index - 1]].flatMap((next) => (next ? [cardId(next)] : []));
          return (
            <QuestionCard
              id={cardId(question)}
              question={question}
              onSkip={() => {
                edits.keepFocus(...focus, headingId);
                onSkipped(new Set([...skipped, question.id]));
              }}
            >
              <QuestionChoices question={question} edits={edits} focus={[...focus, headingId]} />
            </QuestionCard>
          );
        }}
      </Portions>
      {left > 0 && (
        <div className={styles.skipped}>
          <Body1 className={styles.quiet}>{texts.skipped(wholeNumber(left))}</Body1>
          <Button
            size="small"
            onClick={() => {
              edits.keepFocus(headingId);
              onSkipped(new Set());
            }}
          >
            {texts.unskip}
          </Button>
        </div>
      )}
    </Section>
  );
}

function cardId({ id }: Question): string {
  return `question ${id}`;
}
