import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Body1,
  Body1Strong,
  Button,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { StaffOverview, StaffPartOverview } from '../../../app/overview';
import { decimal, wholeNumber } from '../../../text/format';
import { CellButton, type ShowCell } from '../../components/CellButton';
import { FactList, type Fact } from '../../components/FactList';
import { Portions } from '../../components/Portions';
import { Section } from '../../components/Section';
import { useTexts } from '../../hooks/useTexts';
import { ColumnGroups } from './ColumnGroups';
import { rowsInWords } from './FactSection';
import type { AskedColumn } from './questions';
import { staffFacts } from './staffView';
import type { Edits } from './useEdits';

interface StaffSectionProps {
  /** `null` when the workbook holds none. */
  staff: StaffOverview | null;
  /** How many people the projects name as their lead. */
  leads: number;
  asked: ReadonlySet<AskedColumn['column']>;
  edits: Edits;
  show: ShowCell | null;
}

const step = 10;
const headingId = 'staff';
const offerId = 'staff-from-leads';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  part: { overflowWrap: 'anywhere' },
});

/** The people who were found, what is known of them, and what the columns of their list mean. */
export function StaffSection({ staff, leads, asked, edits, show }: StaffSectionProps) {
  const { pane } = useTexts();
  const styles = useStyles();
  const texts = pane.check.staff;
  if (!staff) {
    return (
      <Section title={texts.title} id={headingId}>
        <Body1 className={styles.quiet}>{texts.none}</Body1>
        {leads > 0 && (
          <>
            <Body1>{texts.offer(wholeNumber(leads))}</Body1>
            <Button id={offerId} onClick={() => edits.offerLeads(true, offerId)}>
              {texts.accept}
            </Button>
          </>
        )}
      </Section>
    );
  }
  const facts = staffFacts(staff.people);
  // As long as nobody filled in anything; a list of the workbook's own has columns.
  const isOffered =
    edits.answers.staffFromLeads === true &&
    staff.parts.every(({ columns }) => columns.length === 0) &&
    staff.people.every(({ fte, seniority }) => fte === null && seniority === null);
  const places = staff.parts
    .filter(({ headerRows }) => headerRows.length > 0)
    .map((part): Fact => ({
      term: texts.where,
      value: texts.place(part.sheet, rowsInWords(part.headerRows, pane)),
    }));
  return (
    <Section title={texts.title} id={headingId}>
      {isOffered && (
        <>
          <Body1>{texts.accepted}</Body1>
          <Button id={offerId} onClick={() => edits.offerLeads(false, offerId)}>
            {texts.withdraw}
          </Button>
        </>
      )}
      <FactList
        facts={[
          ...places,
          { term: texts.people, value: wholeNumber(facts.people.length) },
          ...(facts.vacancies.length > 0
            ? [{ term: texts.vacancies, value: wholeNumber(facts.vacancies.length) }]
            : []),
          ...(facts.external.length > 0
            ? [{ term: texts.external, value: wholeNumber(facts.external.length) }]
            : []),
          { term: texts.fte, value: texts.fteValue(fteText(facts.fte), facts.unknownFte) },
          {
            term: texts.seniority,
            value: texts.seniorityKnown(wholeNumber(facts.seniorityKnown), wholeNumber(facts.people.length)),
          },
        ]}
      />
      {facts.proposals.length > 0 && (
        <>
          <Body1>{texts.proposals(wholeNumber(facts.proposals.length))}</Body1>
          <Accordion collapsible>
            <AccordionItem value="proposals">
              <AccordionHeader as="h3">{texts.showProposals}</AccordionHeader>
              <AccordionPanel>
                <Portions
                  items={facts.proposals}
                  step={step}
                  keyOf={({ key }) => key}
                  more={(shown, all) => pane.check.findings.more(wholeNumber(shown), wholeNumber(all))}
                >
                  {(person) => (
                    <CellButton
                      label={texts.proposal(
                        person.name,
                        person.functionTitle ?? '',
                        person.seniorityProposal ?? '',
                      )}
                      cell={{ ...person.source, column: 1 }}
                      show={show}
                    />
                  )}
                </Portions>
              </AccordionPanel>
            </AccordionItem>
          </Accordion>
        </>
      )}
      {staff.parts.map((part, index) => (
        <div key={index} className={styles.part}>
          {staff.parts.length > 1 && <Body1Strong as="h3">{partTitle(part, pane)}</Body1Strong>}
          <ColumnGroups
            id={`staff-${index}`}
            headingId={headingId}
            sheet={part.sheet}
            columns={part.columns}
            ofStaff
            asked={asked}
            edits={edits}
          />
        </div>
      ))}
    </Section>
  );
}

function partTitle(
  { sheet, headerRows }: StaffPartOverview,
  pane: ReturnType<typeof useTexts>['pane'],
): string {
  return pane.check.staff.place(sheet, rowsInWords(headerRows, pane));
}

function fteText({ low, high }: { low: number; high: number }): string {
  return low === high ? decimal(low, 1) : `${decimal(low, 1)}–${decimal(high, 1)}`;
}
