import { useLayoutEffect, useRef } from 'react';
import { Body1, Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { pairOutcome, pairs } from '../../../app/pairs';
import type { PairAnswer } from '../../../model/pairs';
import { criteria } from '../../../model/terms';
import { decimal, percentage } from '../../../text/format';
import { useTexts } from '../../hooks/useTexts';
import { capitalised } from './pairView';

interface PairOutcomeProps {
  answers: readonly PairAnswer[];
  use: boolean;
  onUse: (use: boolean) => void;
  /** Asks the question at this place in the series. */
  onAsk: (index: number) => void;
  /** Begins the series anew. */
  onAgain: () => void;
}

const useStyles = makeStyles({
  title: { ...typographyStyles.body1Strong, margin: 0, outlineStyle: 'none' },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  action: { minWidth: 0 },
});

/** The weights that follow from all answers, whether the answers agree, and what to do with them. */
export function PairOutcomeView({ answers, use, onUse, onAsk, onAgain }: PairOutcomeProps) {
  const { pane, domain } = useTexts();
  const styles = useStyles();
  const texts = pane.check.pairs;
  const heading = useRef<HTMLHeadingElement>(null);
  const outcome = pairOutcome(answers);
  // After the last question its controls are gone; an outcome of an earlier time leaves the focus where it is.
  useLayoutEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus();
  }, []);
  if (outcome === null) return null;
  const { weights, inconsistency, reconsider } = outcome;
  const ratio = decimal(inconsistency, 2);
  const odd = reconsider && pairs.findIndex((pair) => isAbout(reconsider, pair));
  return (
    <>
      <h3 ref={heading} tabIndex={-1} className={styles.title}>
        {texts.outcome}
      </h3>
      <ul className={styles.list}>
        {criteria.map((criterion) => (
          <li key={criterion}>
            <Body1>
              {texts.weight(capitalised(domain.criteria[criterion]), percentage(weights[criterion]))}
            </Body1>
          </li>
        ))}
      </ul>
      <Body1>
        {reconsider
          ? texts.inconsistent(ratio, domain.criteria[reconsider.first], domain.criteria[reconsider.second])
          : texts.consistent(ratio)}
      </Body1>
      <Body1 role="status">{use && texts.willUse}</Body1>
      <div className={styles.actions}>
        {odd !== null && (
          <Button className={styles.action} onClick={() => onAsk(odd)}>
            {texts.reconsider}
          </Button>
        )}
        <Button
          appearance={use || reconsider ? 'secondary' : 'primary'}
          className={styles.action}
          onClick={() => onUse(!use)}
        >
          {use ? texts.unuse : texts.use}
        </Button>
        <Button appearance="subtle" className={styles.action} onClick={onAgain}>
          {texts.again}
        </Button>
      </div>
    </>
  );
}

function isAbout(answer: PairAnswer, pair: Pick<PairAnswer, 'first' | 'second'>): boolean {
  return answer.first === pair.first && answer.second === pair.second;
}
