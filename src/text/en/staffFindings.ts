import { labelOf, labelsOf, type FindingText, type Params } from '../entries';
import { decimal } from '../format';
import type { staffFindings as dutch } from '../nl/staffFindings';
import { domain } from './domain';
import { count } from './findings';
import { pane } from './pane';

type Say = (params: Params) => FindingText;

const fte = (value: Params[string] | undefined): string => `${decimal(Number(value), 2)} fte`;
const role = (value: Params[string] | undefined): string => labelOf(domain.roles, value);
const projects = (value: Params[string] | undefined): string =>
  `${count(value)} ${Number(value) === 1 ? 'project' : 'projects'}`;

export const staffFindings: Record<keyof typeof dutch, Say> = {
  'staff-row-ignored': ({ row, text }) => ({
    message: `Row ${row} (${text}) of the staff list was not read as a person.`,
    action: 'Is it a person? Fill in name, function and fte.',
  }),
  'staff-list-left-out': ({ other }) => ({
    message: `This list of staff doesn't count: the staff is read from sheet ${other}.`,
    action: 'Must this list count? Fill in the fte here, or remove the other list.',
  }),
  'staff-hours-per-project': () => ({
    message: 'This sheet holds hours per project. It was not read as staff.',
    action: 'Put who works, with function and fte, in a list of its own or on RB Formatie.',
  }),
  'staff-contacts-skipped': () => ({
    message: 'This sheet holds contacts in organisations. It was not read as staff.',
    action: 'Are they your own staff? Put them on RB Formatie with function and fte.',
  }),
  'staff-without-names': () => ({
    message: 'The staff list names functions and no people. The fte was read per function.',
    action: 'Add a column with names to match leads to projects.',
  }),
  'staff-columns-equal': ({ headers, field }) => ({
    message: `Each of these columns of the staff list could be ‘${labelOf(pane.staffFields, field).toLowerCase()}’: ${headers}. The first was used.`,
    action: 'Point out which column it is.',
  }),
  'staff-total-differs': ({ total, sum }) => ({
    message: `The total in the staff list is ${fte(total)}, but the rows add up to ${fte(sum)}.`,
    action: 'Check whether a row is missing or stands there twice.',
  }),
  'staff-level-codes': ({ header, codes }) => ({
    message: `Column “${header}” holds codes (${codes}) that mean something else in each organisation. No level was read from it.`,
    action: 'Fill in on RB Formatie who is junior, medior or senior.',
  }),
  'staff-person-twice': ({ rows, fte: size }) => ({
    message: `Rows ${rows} of the staff list name the same person, together ${fte(size)}. They both count.`,
    action: 'Is it one appointment? Remove one of the rows. Are it two roles? Then it is fine.',
  }),
  'staff-vacancy-assumed': ({ row }) => ({
    message: `Row ${row} of the staff list has no name and was read as a vacancy.`,
    action: 'Does somebody work there? Fill in the name.',
  }),
  'staff-partly-vacant': ({ row, fte: open }) => ({
    message: `In row ${row} of the staff list ${fte(open)} is not filled. Only what is filled counts.`,
    action: "You don't have to do anything.",
  }),
  'staff-role-missing': ({ row }) => ({
    message: `Row ${row} of the staff list has no function and no role. Its hours count for no role.`,
    action: 'Fill in the function.',
  }),
  'staff-role-unknown': ({ row, title }) => ({
    message: `The function “${title}” in row ${row} of the staff list is no role for housing that Regieblad knows.`,
    action: 'Does this function work for housing projects? Fill in the role.',
  }),
  'staff-role-from-heading': ({ row, role: read }) => ({
    message: `The role in row ${row} of the staff list was read from the heading above it: ${role(read)}.`,
    action: 'Not right? Fill in the function in the row.',
  }),
  'staff-roles-several': ({ row, role: read, others }) => ({
    message: `In row ${row} of the staff list more roles are ticked. The fte counts for ${role(read)}, not for ${labelsOf(domain.roles, others, ' and ')}.`,
    action: 'Divide the fte over the roles.',
  }),
  'staff-fte-unknown': ({ row }) => ({
    message: `In row ${row} of the staff list the fte is empty or unreadable. It is unknown, not zero.`,
    action: 'Fill in the fte or the hours per week.',
  }),
  'staff-fte-zero': ({ row }) => ({
    message: `In row ${row} of the staff list the fte is 0.`,
    action: 'Does nobody work here any more? Remove the row. Else: fill in the fte.',
  }),
  'staff-fte-large': ({ row, fte: size }) => ({
    message: `Row ${row} of the staff list gives ${fte(size)} for one person.`,
    action: 'Are they hours or days? Say so in the header of the column.',
  }),
  'staff-fte-varies': ({ row, fte: size }) => ({
    message: `In row ${row} of the staff list the fte differs per year. ${fte(size)} was used.`,
    action: 'Not right? Fill in another fte on RB Formatie.',
  }),
  'staff-share-unclear': ({ row, text }) => ({
    message: `In row ${row} of the staff list “${text}” for housing may be a share or fte. It was not used.`,
    action: 'Write a percentage, such as 50%, or put fte in the header.',
  }),
  'staff-leave': ({ row, text }) => ({
    message: `Row ${row} of the staff list speaks of leave (“${text}”). It was not taken from the fte.`,
    action: 'Fill in on RB Formatie from when until when, or the fte that is left.',
  }),
  'staff-leave-reversed': ({ row }) => ({
    message: `The leave in row ${row} of the staff list ends before it begins. It doesn't count.`,
    action: 'Correct the first or the last day of the leave.',
  }),
  'staff-ends-before-start': ({ row }) => ({
    message: `In row ${row} of the staff list the last day is before the first. This person counts in no year.`,
    action: 'Correct ‘from’ or ‘up to and including’.',
  }),
  'staff-share-unusable': ({ row, text }) => ({
    message: `The own share “${text}” in row ${row} of RB Formatie is not between 0 and 100 %. It was not used.`,
    action: 'Write a percentage, such as 60%, or empty the cell.',
  }),
  'coach-unknown': ({ row, text }) => ({
    message: `The coach “${text}” in row ${row} of RB Formatie is nobody in the staff list. This row has no coach now.`,
    action: 'Type a code or a name from RB Formatie.',
  }),
  'coach-cycle': ({ rows }) => ({
    message: `In rows ${rows} of RB Formatie people coach each other in a circle. These links don't count.`,
    action: 'Choose who is the coach and empty the other cell.',
  }),
  'coach-self': ({ row }) => ({
    message: `In row ${row} of RB Formatie somebody is their own coach. This row has no coach now.`,
    action: 'Choose somebody else or empty the cell.',
  }),
  'staff-date-unreadable': ({ row, text }) => ({
    message: `The date “${text}” in row ${row} of the staff list is unreadable and doesn't count.`,
    action: 'Write a date such as 1-9-2026, or a year.',
  }),
  'lead-unknown': ({ lead, projects: number }) => ({
    message: `Lead ${lead} (${projects(number)}) is not in the staff list.`,
    action: 'Choose who it is, add this person to the staff list, or change the name in the project list.',
  }),
  'lead-ambiguous': ({ lead, people }) => ({
    message: `Lead ${lead} could be more than one person of the staff list: ${people}.`,
    action: 'Choose who it is, or write the name in full.',
  }),
  'lead-doubtful': ({ lead, person }) => ({
    message: `Lead ${lead} looks like ${person} of the staff list, but that is not certain. The name was not matched.`,
    action: 'Choose who it is, or write the name as in the staff list.',
  }),
  'lead-likely': ({ lead, person }) => ({
    message: `Lead ${lead} was read as ${person}, the only one with that first name.`,
    action: 'Not right? Write the name in full.',
  }),
  'lead-several': ({ lead, first, others }) => ({
    message: `“${lead}” names more leads. ${first} counts as the lead; also named: ${others}.`,
    action: 'Not right? Put the lead in front.',
  }),
  'lead-nobody': ({ lead, projects: number }) => ({
    message: `By your answer, lead ${lead} (${projects(number)}) is nobody of the staff list.`,
    action: 'Does that change? Add this person to the staff list and choose again.',
  }),
  'own-chance-unreadable': ({ name, text }) => ({
    message: `“${text}” at ${name} on RB Prognose doesn’t say what the chance of realisation means and doesn’t count.`,
    action: 'Choose “ooit” (ever) or “in de planperiode” (within the planned period).',
  }),
  'own-date-unreadable': ({ name, text, column, sheet }) => ({
    message: `“${text}” at ${name} in the column ${column} of ${sheet} is no date and doesn’t count.`,
    action: 'Type a full date, such as 1-9-2026.',
  }),
  'chosen-lead-unknown': ({ name, text }) => ({
    message: `The other lead “${text}” for ${name} on RB Bezetting is nobody in the staff list. The level stays unknown.`,
    action: 'Type a code from RB Formatie, such as PL-3, or empty the cell.',
  }),
  'chosen-lead-by-name': ({ name, text, code }) => ({
    message: `The other lead for ${name} on RB Bezetting was read as ${code} (${text}).`,
    action: `Type ${code}, so that the sheet counts it too.`,
  }),
};
