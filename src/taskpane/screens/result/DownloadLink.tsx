import { useEffect, useRef } from 'react';
import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { useTexts } from '../../hooks/useTexts';
import type { Download } from '../../services';

const useStyles = makeStyles({
  block: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, alignItems: 'flex-start' },
  hint: { color: tokens.colorNeutralForeground2 },
  label: { overflowWrap: 'anywhere' },
});

/** Saves the finished workbook. The address of the bytes lives as long as the screen, so a slow download is not cut off. */
export function DownloadLink({ download }: { download: Download }) {
  const { pane } = useTexts();
  const styles = useStyles();
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    const url = URL.createObjectURL(new Blob([new Uint8Array(download.bytes)]));
    if (link.current) link.current.href = url;
    return () => URL.revokeObjectURL(url);
  }, [download]);
  return (
    <div className={styles.block}>
      <Button
        as="a"
        ref={link}
        download={download.name}
        appearance="primary"
        size="large"
        icon={<ArrowDownloadRegular />}
      >
        <span className={styles.label}>{pane.result.download.action(download.name)}</span>
      </Button>
      <Caption1 className={styles.hint}>{pane.result.download.hint}</Caption1>
    </div>
  );
}
