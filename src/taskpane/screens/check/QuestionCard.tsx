import { useId, type ReactNode } from 'react';
import { Body1Strong, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { quantityText } from '../../../text/format';
import { useTexts } from '../../hooks/useTexts';
import type { Question } from './questions';
import { questionText } from './questionText';

interface QuestionCardProps {
  /** Id of the card, for when the focus has to go there. */
  id: string;
  question: Question;
  onSkip: () => void;
  /** The answers to choose from. */
  children: ReactNode;
}

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalM,
  },
  text: { display: 'flex', flexDirection: 'column', overflowWrap: 'anywhere', minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  choices: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    width: '100%',
    minWidth: 0,
  },
  skip: { minWidth: 0, color: tokens.colorNeutralForeground2 },
});

/** One question: what is asked, how many homes it touches, the answers, and a way past it. */
export function QuestionCard({ id, question, onSkip, children }: QuestionCardProps) {
  const { pane, language } = useTexts();
  const styles = useStyles();
  const titleId = useId();
  const texts = pane.check.questions;
  const sentence = questionText(question, language);
  return (
    <div id={id} role="group" tabIndex={-1} aria-labelledby={titleId} className={styles.card}>
      <div className={styles.text}>
        <Body1Strong as="h3" block id={titleId} style={{ margin: 0 }}>
          {sentence}
        </Body1Strong>
        <Caption1 className={styles.quiet}>
          {question.kind === 'tie' && `${texts.tieHint} `}
          {touched(question, texts, (homes) => quantityText(homes, language))}
        </Caption1>
      </div>
      <div className={styles.choices}>
        {children}
        <Button
          appearance="subtle"
          className={styles.skip}
          aria-label={texts.skipOf(sentence)}
          onClick={onSkip}
        >
          {texts.skip}
        </Button>
      </div>
    </div>
  );
}

function touched(
  { kind, homes }: Question,
  texts: ReturnType<typeof useTexts>['pane']['check']['questions'],
  inWords: (homes: NonNullable<Question['homes']>) => string,
): string {
  if (homes) return homes.high > 0 ? texts.touches(inWords(homes)) : '';
  return kind === 'tie' ? texts.touchesAll : '';
}
