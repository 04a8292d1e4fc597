import { useRef, type ChangeEvent } from 'react';
import { Body1, Body1Strong, Button, Caption1, Field, makeStyles, tokens } from '@fluentui/react-components';
import type { EarlierFile } from '../../../app/earlierFiles';
import type { EarlierOverview } from '../../../app/overview';
import type { Finding } from '../../../model/finding';
import { dateText, wholeNumber } from '../../../text/format';
import { findingText } from '../../../text/messages';
import { DateInput } from '../../components/DateInput';
import { Section } from '../../components/Section';
import { useTexts } from '../../hooks/useTexts';
import type { Edits } from './useEdits';

interface EarlierSectionProps {
  versions: readonly EarlierOverview[];
  findings: readonly Finding[];
  edits: Edits;
}

const headingId = 'earlier';
const addId = 'earlier-add';
const extensions = '.xlsx,.xlsm,.ods,.csv';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  version: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalXS,
    overflowWrap: 'anywhere',
  },
  add: { alignSelf: 'flex-start' },
});

/** The earlier versions of the list that were found, and older files the user adds to learn from. Those stay as long as the pane is open. */
export function EarlierSection({ versions, findings, edits }: EarlierSectionProps) {
  const { pane } = useTexts();
  const styles = useStyles();
  const texts = pane.check.earlier;
  const input = useRef<HTMLInputElement>(null);
  const { earlier: files, chooseEarlier } = edits;
  const inWorkbook = versions.filter(({ file }) => file === null);
  const add = async (chosen: readonly File[]): Promise<void> => {
    const added = chosen.map(async (file): Promise<EarlierFile> => ({
      name: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
      date: null,
    }));
    chooseEarlier([...files, ...(await Promise.all(added))], addId);
  };
  const onChange = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    const chosen = [...(target.files ?? [])];
    // Else choosing the same file again would be no change.
    target.value = '';
    if (chosen.length > 0) void add(chosen);
  };
  const withDate = (index: number, date: string | null): EarlierFile[] =>
    files.map((file, place) => (place === index ? { ...file, date } : file));
  return (
    <Section title={texts.title} id={headingId}>
      <Body1 className={styles.quiet}>{texts.lead}</Body1>
      {inWorkbook.length + files.length > 0 && (
        <ul className={styles.list}>
          {inWorkbook.map((version) => (
            <li key={version.name} className={styles.version}>
              <Version name={version.name} version={version} findings={findings} />
            </li>
          ))}
          {files.map((file, index) => {
            const version = versions.find((one) => one.file === file.name && one.name === file.name);
            return (
              <li key={`${index} ${file.name}`} className={styles.version}>
                <Version name={file.name} version={version} findings={findings} />
                <Field label={texts.dateOf(file.name)}>
                  <DateInput
                    key={version?.date ?? ''}
                    date={version?.date ?? ''}
                    onDate={(date) => chooseEarlier(withDate(index, date ?? null), headingId)}
                  />
                </Field>
                <Button
                  size="small"
                  aria-label={texts.removeOf(file.name)}
                  onClick={() =>
                    chooseEarlier(
                      files.filter((_, place) => place !== index),
                      addId,
                    )
                  }
                >
                  {texts.remove}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
      <Button id={addId} className={styles.add} onClick={() => input.current?.click()}>
        {texts.add}
      </Button>
      <input
        ref={input}
        type="file"
        accept={extensions}
        multiple
        hidden
        onChange={onChange}
        aria-label={texts.add}
      />
      <Caption1 className={styles.quiet}>{texts.kept}</Caption1>
    </Section>
  );
}

interface VersionProps {
  name: string;
  /** `undefined` while it is being read. */
  version: EarlierOverview | undefined;
  findings: readonly Finding[];
}

/** What was read of an earlier version, or why it isn't used. */
function Version({ name, version, findings }: VersionProps) {
  const { pane, language } = useTexts();
  const texts = pane.check.earlier;
  const finding = findings.find(
    ({ code, params }) => code.startsWith('earlier-') && params?.['name'] === version?.name,
  );
  const used = version?.use === 'used' && version.date !== null;
  return (
    <>
      <Body1Strong>{name}</Body1Strong>
      {version && used && (
        <Body1>
          {texts.used(
            dateText(version.date ?? '', language),
            wholeNumber(version.projects),
            wholeNumber(version.matched),
          )}
        </Body1>
      )}
      {version && !used && finding && <Body1>{findingText(finding, language).message}</Body1>}
    </>
  );
}
