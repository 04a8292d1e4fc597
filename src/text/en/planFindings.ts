import type { FindingText, Params } from '../entries';
import type { planFindings as dutch } from '../nl/planFindings';

/** Sentences for what people typed on RB Bezetting, and for what the plan found about the team. */
export const planFindings: Record<keyof typeof dutch, (params: Params) => FindingText> = {
  'chosen-lead-left': ({ name, until }) => ({
    message: `The chosen lead for ${name} left at the end of ${until}. The choice stands, but there are no hours.`,
    action: 'Choose another lead on RB Bezetting or empty the cell.',
  }),
  'chosen-coach-unknown': ({ name, text }) => ({
    message: `The coach “${text}” for ${name} on RB Bezetting is nobody in the staff list.`,
    action: 'Type a code from RB Formatie, such as PL-3, or empty the cell.',
  }),
  'chosen-start-unreadable': ({ name, text }) => ({
    message: `The start year “${text}” for ${name} on RB Bezetting is no year. It was not used.`,
    action: 'Type a year, such as 2028, or empty the cell.',
  }),
  'coach-level': ({ name, level, required }) => ({
    message: `The chosen coach for ${name} has level ${level || 'unknown'}; the project asks a coach of level ${required} or higher, above the lead.`,
    action: 'Choose a coach of a higher level or enter the level on RB Formatie.',
  }),
  'level-exception-unknown': ({ name, text }) => ({
    message: `The other level “${text}” for ${name} on RB Bezetting does not exist. The rule stays.`,
    action: 'Choose casemanager, junior, medior or senior.',
  }),
  'level-exception-until-unreadable': ({ name, text }) => ({
    message: `The end date “${text}” for ${name} on RB Bezetting is no date.`,
    action: 'Type a date, such as 31-12-2026.',
  }),
  'level-exception-no-reason': ({ name, level }) => ({
    message: `The other level (${level}) for ${name} has no reason. The rule stays.`,
    action: 'Enter the reason on RB Bezetting.',
  }),
  'level-exception-no-end': ({ name, level }) => ({
    message: `The other level (${level}) for ${name} has no end date. The rule stays.`,
    action: 'Enter on RB Bezetting until when it holds.',
  }),
  'level-exception-expired': ({ name, level, until }) => ({
    message: `The other level (${level}) for ${name} held until ${until} and has expired. The rule holds again.`,
    action: 'Extend it with a new end date, or empty the cell.',
  }),
  'start-after-unknown': ({ name, text }) => ({
    message: `“Pas na” for ${name} on RB Bezetting names “${text}”, which is no project in the list.`,
    action: 'Type the name or key of a project in the list.',
  }),
  'start-after-closed': ({ name }) => ({
    message: `${name} no longer waits for anything: the project under “Pas na” is finished or cancelled.`,
    action: 'Empty the cell under “Pas na”.',
  }),
  'start-after-circle': ({ name, after }) => ({
    message: `${name} waits for ${after}, which waits for ${name} in turn, perhaps through others. The whole circle is left out.`,
    action: 'Empty “Pas na” for one of these projects.',
  }),
  'competences-not-entered': ({ count }) => ({
    message: `${count} projects ask a competence, but nobody’s competences were entered. So that was not tested.`,
    action: 'Enter the competences of the project leaders on RB Formatie.',
  }),
  'competence-nobody-has': ({ name, competence }) => ({
    message: `${name} asks “${competence}”, and nobody in the staff list has that competence.`,
    action: 'Enter the competence on RB Formatie, hire somebody, or ask something else.',
  }),
  'lead-without-hours': () => ({
    message: 'A project leader stands at 0 fte and so can lead nothing.',
    action: 'Check the fte on RB Formatie.',
  }),
  'lead-above-limit': ({ projects: count, year, hours, available }) => ({
    message: `A lead of ${count} projects has ${hours} hours of work in ${year} and ${available} hours of time, by what was chosen or already runs.`,
    action: 'See on RB Bezetting who it is and what others can take over.',
  }),
  'lead-many-projects': ({ count, max }) => ({
    message: `A lead has ${count} projects at once; more than ${max} is hard to oversee.`,
    action: 'See on RB Bezetting which projects others can lead.',
  }),
};
