import { Button } from '@fluentui/react-components';
import { useTexts } from '../hooks/useTexts';
import { Notice } from './Notice';

/** Says that the workbook was changed after it was read, at a moment in milliseconds. */
export function ChangedNotice({ at, onRead }: { at: number; onRead: () => void }) {
  const { pane } = useTexts();
  const texts = pane.changed;
  const time = new Intl.DateTimeFormat(pane.locale, { hour: '2-digit', minute: '2-digit' }).format(at);
  return (
    <Notice intent="warning" title={texts.title} text={texts.text(time)}>
      <Button onClick={onRead}>{texts.action}</Button>
    </Notice>
  );
}
