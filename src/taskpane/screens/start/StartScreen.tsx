import { Body1, Body1Strong, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowTrendingLinesRegular } from '@fluentui/react-icons/svg/arrow-trending-lines';
import { ClipboardTaskListLtrRegular } from '@fluentui/react-icons/svg/clipboard-task-list-ltr';
import { PeopleTeamRegular } from '@fluentui/react-icons/svg/people-team';
import { ShieldCheckmarkRegular } from '@fluentui/react-icons/svg/shield-checkmark';
import { Columns } from '../../components/Columns';
import { Lead } from '../../components/Lead';
import { Screen } from '../../components/Screen';
import { Section } from '../../components/Section';
import { useTexts } from '../../hooks/useTexts';
import type { PaneServices, Source } from '../../services';
import { ChooseFile } from './ChooseFile';
import { ReadWorkbook } from './ReadWorkbook';

interface StartScreenProps {
  kind: PaneServices['kind'];
  /** Whether the user came back here, rather than having just opened the pane. */
  returned: boolean;
  onRead: (source: Source) => void;
}

const icons = [ArrowTrendingLinesRegular, PeopleTeamRegular, ClipboardTaskListLtrRegular];

const useStyles = makeStyles({
  lead: { maxWidth: '680px' },
  gains: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  gain: { display: 'flex', gap: tokens.spacingHorizontalM, alignItems: 'flex-start' },
  badge: {
    display: 'flex',
    flexShrink: 0,
    padding: tokens.spacingHorizontalS,
    fontSize: '20px',
    color: tokens.colorBrandForeground2,
    backgroundColor: tokens.colorBrandBackground2,
    borderRadius: tokens.borderRadiusLarge,
  },
  text: { display: 'flex', flexDirection: 'column' },
  icon: { flexShrink: 0, fontSize: '20px', color: tokens.colorBrandForeground1 },
  quiet: { color: tokens.colorNeutralForeground2 },
  privacy: { display: 'flex', gap: tokens.spacingHorizontalM, color: tokens.colorNeutralForeground2 },
});

/** What Regieblad does, and the one thing to begin with. */
export function StartScreen({ kind, returned, onRead }: StartScreenProps) {
  const { pane } = useTexts();
  const styles = useStyles();
  const gains = (
    <Section title={pane.start.gainsTitle}>
      <ul className={styles.gains}>
        {pane.start.gains.map(({ title, text }, index) => {
          const Icon = icons[index] ?? ArrowTrendingLinesRegular;
          return (
            <li key={title} className={styles.gain}>
              <span className={styles.badge}>
                <Icon aria-hidden />
              </span>
              <div className={styles.text}>
                <Body1Strong>{title}</Body1Strong>
                <Body1 className={styles.quiet}>{text}</Body1>
              </div>
            </li>
          );
        })}
      </ul>
    </Section>
  );
  const privacy = (
    <div className={styles.privacy}>
      <ShieldCheckmarkRegular className={styles.icon} aria-hidden />
      <Caption1>
        {pane.privacy} {pane.untouched}
      </Caption1>
    </div>
  );
  return (
    <Screen title={pane.start.title} focus={returned} narrow={kind === 'excel'}>
      <div className={styles.lead}>
        <Lead>{pane.start.lead}</Lead>
      </div>
      {kind === 'excel' ? (
        <>
          <ReadWorkbook onRead={onRead} />
          {gains}
          {privacy}
        </>
      ) : (
        <Columns
          first={<ChooseFile onRead={onRead} />}
          second={
            <>
              {gains}
              {privacy}
            </>
          }
        />
      )}
    </Screen>
  );
}
