import { useRef, useState } from 'react';
import { Input, makeStyles } from '@fluentui/react-components';

const useStyles = makeStyles({ date: { minWidth: 0, maxWidth: '220px' } });

interface DateInputProps {
  /** ISO date; '' when there is none. */
  date: string;
  /** Hears a new date; `undefined` when the field was emptied. */
  onDate: (date: string | undefined) => void;
}

/** A date that is picked counts at once; one that is typed is a date at every key, and counts when the typing is over. */
export function DateInput({ date, onDate, ...fieldProps }: DateInputProps) {
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
