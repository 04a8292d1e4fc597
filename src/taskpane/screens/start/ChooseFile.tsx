import { useCallback, useRef, useState, type ChangeEvent } from 'react';
import {
  Body1,
  Button,
  Caption1,
  makeStyles,
  mergeClasses,
  Subtitle1,
  tokens,
} from '@fluentui/react-components';
import { DocumentArrowUpRegular } from '@fluentui/react-icons/svg/document-arrow-up';
import { Notice } from '../../components/Notice';
import { useFileDrop } from '../../hooks/useFileDrop';
import { useTexts } from '../../hooks/useTexts';
import type { Source } from '../../services';

const extensions = '.xlsx,.xlsm,.ods,.csv';

const useStyles = makeStyles({
  block: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  zone: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalL}`,
    textAlign: 'center',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThick} dashed ${tokens.colorBrandStroke1}`,
    '@media (min-width: 860px)': { paddingBlock: '56px' },
    borderRadius: tokens.borderRadiusXLarge,
  },
  over: { backgroundColor: tokens.colorBrandBackground2, border: `2px dashed ${tokens.colorBrandStroke1}` },
  icon: { fontSize: '40px', color: tokens.colorBrandForeground1 },
  quiet: { color: tokens.colorNeutralForeground2 },
  sample: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

/** Where a file is dropped or chosen, with the sample one click away. The button does all that dropping does. */
export function ChooseFile({ onRead }: { onRead: (source: Source) => void }) {
  const { pane } = useTexts();
  const texts = pane.start.file;
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const [tooMany, setTooMany] = useState(false);
  const take = useCallback(
    (files: File[]) => {
      const [file] = files;
      setTooMany(files.length > 1);
      if (file && files.length === 1) onRead({ kind: 'file', file });
    },
    [onRead],
  );
  const isOver = useFileDrop(take);
  const onChange = (event: ChangeEvent<HTMLInputElement>): void => {
    take([...(event.target.files ?? [])]);
    // Else choosing the same file again would be no change.
    event.target.value = '';
  };

  return (
    <div className={styles.block}>
      <div className={mergeClasses(styles.zone, isOver && styles.over)}>
        <DocumentArrowUpRegular className={styles.icon} aria-hidden />
        <Subtitle1 align="center">{isOver ? texts.dropNow : texts.dropTitle}</Subtitle1>
        <Body1 className={styles.quiet}>{texts.or}</Body1>
        <Button appearance="primary" size="large" onClick={() => input.current?.click()}>
          {texts.action}
        </Button>
        <Caption1 align="center" className={styles.quiet}>
          {texts.kinds}
        </Caption1>
        <input
          ref={input}
          type="file"
          accept={extensions}
          hidden
          onChange={onChange}
          aria-label={texts.action}
        />
      </div>
      {tooMany && <Notice intent="warning" text={texts.oneFile} />}
      <div className={styles.sample}>
        <Body1>{texts.sampleLead}</Body1>
        <Button appearance="secondary" onClick={() => onRead({ kind: 'sample' })}>
          {texts.sample}
        </Button>
      </div>
    </div>
  );
}
