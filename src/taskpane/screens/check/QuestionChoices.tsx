import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import { asFound } from '../../../app/answers';
import { texts as textsIn } from '../../../text';
import { columnFieldLabel } from '../../../text/fieldLabel';
import { wholeNumber } from '../../../text/format';
import { useTexts } from '../../hooks/useTexts';
import { FieldSelect } from './FieldSelect';
import { correctionOf, type AskedColumn, type Question } from './questions';
import { optionText, questionText } from './questionText';
import type { Edits } from './useEdits';

type Asked<Kind extends Question['kind']> = Extract<Question, { kind: Kind }>;

interface ChoicesProps {
  question: Question;
  edits: Edits;
  /** Ids to go to when the question is gone. */
  focus: string[];
}

const useStyles = makeStyles({
  // A header may be long: the words wrap and the button grows.
  choice: {
    justifyContent: 'flex-start',
    textAlign: 'left',
    maxWidth: '100%',
    overflowWrap: 'anywhere',
    fontWeight: tokens.fontWeightRegular,
  },
  select: { flexGrow: 1, minWidth: 0, maxWidth: '280px' },
});

/** The answers to a question, each one click. */
export function QuestionChoices({ question, ...rest }: ChoicesProps) {
  switch (question.kind) {
    case 'tie':
      return <TieChoices question={question} {...rest} />;
    case 'column':
      return <ColumnChoices question={question} {...rest} />;
    case 'lead':
      return <LeadChoices question={question} {...rest} />;
    case 'lists':
      return <ListChoices question={question} {...rest} />;
  }
}

type Props<Kind extends Question['kind']> = Omit<ChoicesProps, 'question'> & { question: Asked<Kind> };

function TieChoices({ question, edits, focus }: Props<'tie'>) {
  const { pane, language } = useTexts();
  const answer = (columns: readonly AskedColumn[], field: string): void =>
    edits.correct(
      columns.map((asked) => correctionOf(asked, field)),
      ...focus,
    );
  return (
    <>
      {question.options.map((option, index) => (
        <Choice key={index} onClick={() => answer(option, question.field)}>
          {optionText(option[0], language)}
        </Choice>
      ))}
      <Choice onClick={() => answer(question.options.flat(), 'other')}>{pane.check.questions.neither}</Choice>
    </>
  );
}

function ColumnChoices({ question, edits, focus }: Props<'column'>) {
  const { pane, language } = useTexts();
  const styles = useStyles();
  const texts = pane.check.questions;
  const { field, columns } = question;
  const ofStaff = field.startsWith('staff.');
  const answer = (meaning: string): void =>
    edits.correct(
      columns.map((asked) => correctionOf(asked, meaning)),
      ...focus,
    );
  const examples = optionText(columns[0], language);
  return (
    <>
      <div>{examples}</div>
      <Choice onClick={() => answer(field)}>{texts.yes(columnFieldLabel(field, textsIn(language)))}</Choice>
      <Choice onClick={() => answer(ofStaff ? 'staff.other' : 'other')}>{texts.unused}</Choice>
      <div className={styles.select}>
        <FieldSelect
          label={`${texts.else}: ${questionText(question, language)}`}
          value={null}
          header={columns[0]?.column.header ?? ''}
          all={columns[0]?.all ?? []}
          ofStaff={ofStaff}
          onChange={answer}
        />
      </div>
    </>
  );
}

function LeadChoices({ question, edits, focus }: Props<'lead'>) {
  const { pane, language } = useTexts();
  const styles = useStyles();
  const texts = pane.check.questions;
  const { lead, likely, people } = question;
  const answer = (person: string | null): void => edits.answerLead({ lead, person }, ...focus);
  const others = people.filter((person) => !likely.includes(person));
  return (
    <>
      {likely.map(({ key, name, functionTitle }) => (
        <Choice key={key} onClick={() => answer(key)}>
          {texts.person(name, functionTitle)}
        </Choice>
      ))}
      <Choice onClick={() => answer(null)}>{texts.nobody}</Choice>
      {others.length > 0 && (
        <Select
          className={styles.select}
          aria-label={`${texts.somebody}: ${questionText(question, language)}`}
          value=""
          onChange={(_event, { value }) => answer(value)}
        >
          <option value="">{texts.somebody}…</option>
          {others.map(({ key, name, functionTitle }) => (
            <option key={key} value={key}>
              {texts.person(name, functionTitle)}
            </option>
          ))}
        </Select>
      )}
    </>
  );
}

function ListChoices({ question, edits, focus }: Props<'lists'>) {
  const { pane } = useTexts();
  const texts = pane.check.questions;
  const { counted, leftOut } = question;
  const projects = counted.reduce((sum, list) => sum + list.projects, 0);
  const names = [...new Set(counted.map(({ sheet }) => sheet))].join(pane.check.and);
  return (
    <>
      <Choice onClick={() => edits.chooseSheet(asFound, ...focus)}>
        {texts.asCounted(names, wholeNumber(projects))}
      </Choice>
      {leftOut.map((list) => (
        <Choice key={list.sheet} onClick={() => edits.chooseSheet(list.sheet, ...focus)}>
          {texts.only(list.sheet, wholeNumber(list.projects))}
        </Choice>
      ))}
    </>
  );
}

function Choice({ onClick, children }: { onClick: () => void; children: string }) {
  const styles = useStyles();
  return (
    <Button className={styles.choice} onClick={onClick}>
      {children}
    </Button>
  );
}
