import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { asFound } from '../../../app/answers';
import type { Understood } from '../../../app/run';
import { dateText } from '../../../text/format';
import { DateInput } from '../../components/DateInput';
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
