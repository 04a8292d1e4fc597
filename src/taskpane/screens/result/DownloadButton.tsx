import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { useTexts } from '../../hooks/useTexts';
import { saveFile } from '../../saveFile';
import type { Download } from '../../services';

const useStyles = makeStyles({
  block: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, alignItems: 'flex-start' },
  hint: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

/** Saves the finished workbook. */
export function DownloadButton({ download }: { download: Download }) {
  const { pane } = useTexts();
  const styles = useStyles();
  return (
    <div className={styles.block}>
      <Button
        appearance="primary"
        size="large"
        icon={<ArrowDownloadRegular />}
        onClick={() => saveFile(download)}
      >
        {pane.result.download.action}
      </Button>
      <Caption1 className={styles.hint}>{pane.result.download.hint(download.name)}</Caption1>
    </div>
  );
}
