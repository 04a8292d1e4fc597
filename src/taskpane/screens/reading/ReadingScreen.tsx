import { Body1, Button, ProgressBar } from '@fluentui/react-components';
import { Actions } from '../../components/Actions';
import { Screen } from '../../components/Screen';
import { useTexts } from '../../hooks/useTexts';
import type { Source } from '../../services';

interface ReadingScreenProps {
  source: Source;
  onCancel: () => void;
}

/** A workbook is being read; stopping is always safe. */
export function ReadingScreen({ source, onCancel }: ReadingScreenProps) {
  const { pane } = useTexts();
  const name = source.kind === 'file' ? source.file.name : pane.reading.source[source.kind];
  return (
    <Screen title={pane.reading.title} narrow>
      <ProgressBar aria-label={pane.reading.title} thickness="large" />
      <Body1 as="p">{pane.reading.detail(name)}</Body1>
      <Actions>
        <Button onClick={onCancel}>{pane.reading.cancel}</Button>
      </Actions>
    </Screen>
  );
}
