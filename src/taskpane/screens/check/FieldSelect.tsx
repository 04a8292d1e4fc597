import { Select } from '@fluentui/react-components';
import { texts as textsIn } from '../../../text';
import { columnFieldLabel } from '../../../text/fieldLabel';
import { useTexts } from '../../hooks/useTexts';
import { fieldChoices } from './checkView';

interface FieldSelectProps {
  id?: string;
  /** Name of the control for who can't see its place. */
  label: string;
  /** What a correction calls the meaning chosen now; `null` shows that nothing is chosen yet. */
  value: string | null;
  header: string;
  /** All columns of the table; their years can be chosen here too. */
  all: readonly { field: string }[];
  /** Whether it is a column of the staff list. */
  ofStaff: boolean;
  onChange: (field: string) => void;
}

/** All meanings a column can get, to choose from. */
export function FieldSelect({ id, label, value, header, all, ofStaff, onChange }: FieldSelectProps) {
  const { pane, language } = useTexts();
  const option = (field: string) => (
    <option key={field} value={field}>
      {columnFieldLabel(field, textsIn(language))}
    </option>
  );
  const groups = fieldChoices(header, all);
  const { groups: titles } = pane.check.columns;
  return (
    <Select id={id} aria-label={label} value={value ?? ''} onChange={(_, chosen) => onChange(chosen.value)}>
      {value === null && <option value="">{pane.check.questions.choose}</option>}
      {ofStaff ? (
        Object.keys(pane.staffFields).map((field) => option(`staff.${field}`))
      ) : (
        <>
          {option('other')}
          <optgroup label={titles.homes}>{groups.homes.map(option)}</optgroup>
          <optgroup label={titles.deliveries}>{groups.deliveries.map(option)}</optgroup>
          <optgroup label={titles.project}>{groups.project.map(option)}</optgroup>
        </>
      )}
    </Select>
  );
}
