import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useTexts } from '../../hooks/useTexts';
import type { Source } from '../../services';

const useStyles = makeStyles({
  block: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  hint: { color: tokens.colorNeutralForeground2 },
});

/** The button that reads the open workbook. */
export function ReadWorkbook({ onRead }: { onRead: (source: Source) => void }) {
  const { pane } = useTexts();
  const styles = useStyles();
  return (
    <div className={styles.block}>
      <Button appearance="primary" size="large" onClick={() => onRead({ kind: 'open-workbook' })}>
        {pane.start.excel.action}
      </Button>
      <Caption1 className={styles.hint}>{pane.start.excel.hint}</Caption1>
    </div>
  );
}
