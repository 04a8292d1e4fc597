import { useRef, useState } from 'react';
import { Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { asFound } from '../../../app/answers';
import type { Understood } from '../../../app/run';
import { dateText } from '../../../text/format';
import { useTexts } from '../../hooks/useTexts';
import type { Edits } from './useEdits';

interface ReadingChoicesProps {
  session: Understood;
  edits: Edits;
}

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 220px), 1fr))',
    gap: tokens.spacingHorizontalL,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  control: { minWidth: 0 },
  date: { minWidth: 0, maxWidth: '220px' },
});

/** What a user may choose otherwise than it was found: the reference date, and the list where there are several. */
export function ReadingChoices({ session, edits }: ReadingChoicesProps) {
  const { pane, language } = useTexts();
  const styles = useStyles();
  const texts = pane.check.choices;
  const { reading, candidates } = session;
  const found = candidates.filter(({ counted }) => counted).map(({ sheet }) => sheet);
  return (
    <div className={styles.fields}>
      <Field
        label={texts.date}
        hint={texts.dateHint(dateText(reading.referenceDate, language), reading.referenceDateSource)}
      >
        <DateInput key={reading.referenceDate} date={reading.referenceDate} onDate={edits.chooseDate} />
      </Field>
      {candidates.length > 1 && (
        <Field label={texts.sheet} hint={texts.sheetHint}>
          <Select
            className={styles.control}
            value={edits.answers.sheet ?? asFound}
            onChange={(_event, { value }) => edits.chooseSheet(value)}
          >
            <option value={asFound}>{texts.asFound(found.join(pane.check.and))}</option>
            {candidates.map(({ sheet }) => (
              <option key={sheet} value={sheet}>
                {texts.only(sheet)}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </div>
  );
}

interface DateInputProps {
  /** ISO date. */
  date: string;
  /** Hears a new date; `undefined` when the field was emptied. */
  onDate: (date: string | undefined) => void;
}

/** A date that is picked counts at once; one that is typed is a date at every key, and counts when the typing is over. */
function DateInput({ date, onDate, ...fieldProps }: DateInputProps) {
  const styles = useStyles();
  const [draft, setDraft] = useState(date);
  const isTyping = useRef(false);
  const commit = (value: string): void => {
    isTyping.current = false;
    if (value === date) return;
    if (/^20\d\d-/.test(value)) {
      onDate(value);
      return;
    }
    setDraft(date);
    if (value === '') onDate(undefined);
  };
  return (
    <Input
      {...fieldProps}
      type="date"
      className={styles.date}
      value={draft}
      min="2000-01-01"
      max="2099-12-31"
      onChange={(_event, { value }) => {
        setDraft(value);
        if (!isTyping.current) commit(value);
      }}
      onKeyDown={({ key }) => {
        if (key === 'Enter') commit(draft);
        else isTyping.current = true;
      }}
      onBlur={() => commit(draft)}
    />
  );
}
