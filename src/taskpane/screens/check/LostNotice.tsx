import { Button } from '@fluentui/react-components';
import { isSameRow } from '../../../app/answers';
import type { Lost } from '../../../app/run';
import { Notice } from '../../components/Notice';
import { useTexts } from '../../hooks/useTexts';
import { factsId } from './FactSection';
import type { Edits } from './useEdits';

/** What the workbook remembered that fits nothing in it any more; nothing when all fits. */
export function LostNotice({ lost, edits }: { lost: Lost; edits: Edits }) {
  const { pane } = useTexts();
  const texts = pane.check.lost;
  const left = edits.answers.corrections.filter((one) =>
    lost.corrections.some(
      ({ sheet, header, occurrence }) =>
        one.sheet === sheet && one.header === header && one.occurrence === occurrence,
    ),
  );
  const rows = edits.answers.projectRows.filter((one) => lost.projectRows.some((row) => isSameRow(row, one)));
  const columns = left.map(({ header, sheet }) => texts.column(header, sheet));
  return (
    <>
      {lost.sheet !== null && <Notice intent="warning" title={texts.title} text={texts.sheet(lost.sheet)} />}
      {left.length > 0 && (
        <Notice intent="warning" title={texts.title} text={texts.corrections(columns.join(pane.check.and))}>
          <Button onClick={() => edits.uncorrect(left, factsId)}>
            {left.length > 1 ? texts.forgetAll : texts.forget}
          </Button>
        </Notice>
      )}
      {rows.length > 0 && (
        <Notice
          intent="warning"
          title={texts.title}
          text={texts.rows(rows.map(({ words, sheet }) => texts.row(words, sheet)).join(pane.check.and))}
        >
          <Button onClick={() => edits.uncallProject(rows, factsId)}>
            {rows.length > 1 ? texts.forgetAll : texts.forget}
          </Button>
        </Notice>
      )}
    </>
  );
}
