import { Body1, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowTrendingLinesRegular } from '@fluentui/react-icons/svg/arrow-trending-lines';
import { ClipboardTaskListLtrRegular } from '@fluentui/react-icons/svg/clipboard-task-list-ltr';
import { PeopleTeamRegular } from '@fluentui/react-icons/svg/people-team';
import { ShieldCheckmarkRegular } from '@fluentui/react-icons/svg/shield-checkmark';
import { Columns } from '../../components/Columns';
import { Lead } from '../../components/Lead';
import { Screen } from '../../components/Screen';
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
  story: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL },
  gains: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  gain: { display: 'flex', gap: tokens.spacingHorizontalM, alignItems: 'flex-start' },
  icon: { flexShrink: 0, fontSize: '20px', color: tokens.colorBrandForeground1 },
  privacy: { display: 'flex', gap: tokens.spacingHorizontalM, color: tokens.colorNeutralForeground2 },
});

/** What Regieblad does, and the one thing to begin with. */
export function StartScreen({ kind, returned, onRead }: StartScreenProps) {
  const { pane } = useTexts();
  const styles = useStyles();
  const story = (
    <div className={styles.story}>
      <Lead>{pane.start.lead}</Lead>
      <ul className={styles.gains}>
        {pane.start.gains.map((gain, index) => {
          const Icon = icons[index] ?? ArrowTrendingLinesRegular;
          return (
            <li key={gain} className={styles.gain}>
              <Icon className={styles.icon} aria-hidden />
              <Body1>{gain}</Body1>
            </li>
          );
        })}
      </ul>
    </div>
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
      {kind === 'excel' ? (
        <>
          {story}
          <ReadWorkbook onRead={onRead} />
          {privacy}
        </>
      ) : (
        <Columns
          first={<ChooseFile onRead={onRead} />}
          second={
            <>
              {story}
              {privacy}
            </>
          }
        />
      )}
    </Screen>
  );
}
