import { Body1, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { AgendaItem } from '../../../analysis/results';
import { quantityText } from '../../../text/format';
import { remarkText } from '../../../text/messages';
import { Section } from '../../components/Section';
import { useTexts } from '../../hooks/useTexts';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  item: { display: 'grid', gridTemplateColumns: '24px minmax(0, 1fr)', columnGap: tokens.spacingHorizontalM },
  number: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: '24px',
    height: '24px',
    borderRadius: tokens.borderRadiusCircular,
    color: tokens.colorBrandForeground2,
    backgroundColor: tokens.colorBrandBackground2,
  },
  text: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
});

/** The few things the regieteam has to choose now, weightiest first. */
export function ChoiceSection({ items }: { items: AgendaItem[] }) {
  const { pane, domain, language } = useTexts();
  const styles = useStyles();
  const texts = pane.result.choices;
  return (
    <Section title={texts.title}>
      {items.length === 0 && <Body1 className={styles.quiet}>{texts.none}</Body1>}
      <ol className={styles.list}>
        {items.map(({ key, remark, homes, level }, index) => (
          <li key={key} className={styles.item}>
            <Caption1 className={styles.number} aria-hidden>
              {index + 1}
            </Caption1>
            <div className={styles.text}>
              <Body1>{remarkText(remark, language)}</Body1>
              <Caption1 className={styles.quiet}>
                {[homes && texts.homes(quantityText(homes, language)), texts.who(domain.agendaLevels[level])]
                  .filter(Boolean)
                  .join(' · ')}
              </Caption1>
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}
