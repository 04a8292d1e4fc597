import { useId, useLayoutEffect, useRef, useState } from 'react';
import { Button, makeStyles, Radio, RadioGroup, tokens, typographyStyles } from '@fluentui/react-components';
import { pairs } from '../../../app/pairs';
import { strengths, type PairAnswer, type Strength } from '../../../model/pairs';
import type { Criterion } from '../../../model/terms';
import { useTexts } from '../../hooks/useTexts';
import { capitalised } from './pairView';

interface PairQuestionProps {
  /** From 1. */
  number: number;
  pair: { first: Criterion; second: Criterion };
  given: PairAnswer | null;
  onAnswer: (answer: PairAnswer) => void;
  /** `null` at the first question. */
  onPrevious: (() => void) | null;
  onStop: () => void;
}

const useStyles = makeStyles({
  question: { ...typographyStyles.body1Strong, margin: 0, outlineStyle: 'none', textWrap: 'balance' },
  options: { minWidth: 0, overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  action: { minWidth: 0 },
});

/** One question: of two criteria, which weighs more and how much. */
export function PairQuestion({ number, pair, given, onAnswer, onPrevious, onStop }: PairQuestionProps) {
  const { pane, domain } = useTexts();
  const styles = useStyles();
  const texts = pane.check.pairs;
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const options = optionsOf(pair);
  const [chosen, setChosen] = useState(() => (given ? valueOf(given) : null));
  const answer = options.find((option) => valueOf(option) === chosen);
  // So that a screen reader says the next question.
  useLayoutEffect(() => heading.current?.focus(), []);

  return (
    <>
      <h3 id={id} ref={heading} tabIndex={-1} className={styles.question}>
        {texts.question(number, pairs.length, domain.criteria[pair.first], domain.criteria[pair.second])}
      </h3>
      <RadioGroup
        aria-labelledby={id}
        className={styles.options}
        value={chosen ?? ''}
        onChange={(_event, { value }) => setChosen(value)}
      >
        {options.map((option) => (
          <Radio
            key={valueOf(option)}
            value={valueOf(option)}
            label={
              option.strength === 1
                ? texts.equal
                : texts.more(capitalised(domain.criteria[option.more]), option.strength)
            }
          />
        ))}
      </RadioGroup>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          className={styles.action}
          disabledFocusable={answer === undefined}
          onClick={() => answer && onAnswer(answer)}
        >
          {texts.next}
        </Button>
        {onPrevious && (
          <Button className={styles.action} onClick={onPrevious}>
            {texts.previous}
          </Button>
        )}
        <Button appearance="subtle" className={styles.action} onClick={onStop}>
          {texts.stop}
        </Button>
      </div>
    </>
  );
}

/** The answers to choose from, from the first criterion far more important to the second. */
function optionsOf({ first, second }: PairQuestionProps['pair']): PairAnswer[] {
  const answer = (more: Criterion, strength: Strength): PairAnswer => ({ first, second, more, strength });
  const stronger = strengths.filter((strength) => strength > 1);
  return [
    ...[...stronger].reverse().map((strength) => answer(first, strength)),
    answer(first, 1),
    ...stronger.map((strength) => answer(second, strength)),
  ];
}

function valueOf({ more, strength }: PairAnswer): string {
  return strength === 1 ? 'equal' : `${more} ${strength}`;
}
