import { useState } from 'react';
import { Body1, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { answerTo, pairs, withPairAnswer } from '../../../app/pairs';
import { Section } from '../../components/Section';
import { useKeptFocus } from '../../hooks/useKeptFocus';
import { useTexts } from '../../hooks/useTexts';
import { PairOutcomeView } from './PairOutcomeView';
import { PairQuestion } from './PairQuestion';
import type { Edits } from './useEdits';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  start: { alignSelf: 'flex-start', minWidth: 0 },
});

const headingId = 'pairs';

/** Weights from choices in pairs, for those who argue about numbers: a start, one question at a time, and what comes of it. */
export function PairSection({ edits }: { edits: Edits }) {
  const { pane } = useTexts();
  const styles = useStyles();
  const texts = pane.check.pairs;
  const keepFocus = useKeptFocus(true);
  /** The question in view; `null` is none. */
  const [asked, setAsked] = useState<number | null>(null);
  const { answers, use } = edits.answers.pairs ?? { answers: [], use: false };
  const firstOpen = pairs.findIndex((pair) => answerTo(answers, pair) === null);
  const pair = asked === null ? undefined : pairs[asked];

  if (asked !== null && pair !== undefined) {
    return (
      <Section title={texts.title} id={headingId}>
        <PairQuestion
          key={asked}
          number={asked + 1}
          pair={pair}
          given={answerTo(answers, pair)}
          onAnswer={(answer) => {
            const all = withPairAnswer(answers, answer);
            edits.choosePairs({ answers: all, use: false });
            // The next question without an answer; after the last one the outcome.
            const open = pairs.findIndex((one) => answerTo(all, one) === null);
            setAsked(open < 0 ? null : asked + 1 < pairs.length ? asked + 1 : open);
          }}
          onPrevious={asked === 0 ? null : () => setAsked(asked - 1)}
          onStop={() => {
            keepFocus(headingId);
            setAsked(null);
          }}
        />
      </Section>
    );
  }
  return (
    <Section title={texts.title} id={headingId}>
      <Body1>{texts.lead}</Body1>
      {firstOpen < 0 ? (
        <PairOutcomeView
          answers={answers}
          use={use}
          onUse={(wanted) => edits.choosePairs({ answers, use: wanted })}
          onAsk={setAsked}
          onAgain={() => {
            edits.choosePairs({ answers: [], use: false });
            setAsked(0);
          }}
        />
      ) : (
        <Button className={styles.start} onClick={() => setAsked(firstOpen)}>
          {answers.length === 0 ? texts.begin : texts.resume(answers.length, pairs.length)}
        </Button>
      )}
      <Caption1 className={styles.quiet}>{pane.check.answers.hint}</Caption1>
    </Section>
  );
}
