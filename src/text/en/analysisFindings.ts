import { wholeNumber } from '../format';
import type { analysisFindings as dutch } from '../nl/analysisFindings';
import { domain } from './domain';

const rule = (id: string | number | undefined): string => domain.ruleLabel(String(id));

export const analysisFindings: typeof dutch = {
  'rule-unknown': ({ id }) => ({
    message: `Rule ${id} on RB Uitgangspunten does not exist and was not used.`,
    action: 'Check the key of the rule.',
  }),
  'rule-unusable': ({ id, value, used }) => ({
    message: `The value “${value}” at “${rule(id)}” can’t be used. Calculated with ${used}.`,
    action: 'Enter a value on RB Uitgangspunten that fits the unit.',
  }),
  'rule-without-value': ({ id }) => ({
    message: `The rule “${rule(id)}” on RB Uitgangspunten has no value. The default applies.`,
    action: 'Leave it empty to use the default, or fill in a value.',
  }),
  'rule-out-of-order': ({ id, value, used }) => ({
    message: `The value ${value} at “${rule(id)}” doesn’t fit the series. Calculated with ${used}.`,
    action: 'Make the values of the series rise.',
  }),
  'weights-not-one': ({ sum }) => ({
    message: `The weights add up to ${Math.round(Number(sum) * 100)} %. They were scaled in proportion.`,
    action: 'Make the weights on RB Uitgangspunten 100 % together.',
  }),
  'weights-all-zero': () => ({
    message: 'All weights are zero. Calculated with five equal weights.',
    action: 'Enter weights on RB Uitgangspunten that are 100 % together.',
  }),
  'norms-without-hours': ({ count }) => ({
    message: `The hours norms give no hours for ${wholeNumber(Number(count))} projects. Their homes per hour stay open.`,
    action: 'Check the hours per project on RB Uitgangspunten.',
  }),
  'duplicate-row': ({ name }) => ({
    message: `${name} is in the list twice with exactly the same data. Counted once.`,
    action: 'Remove the double row, or give both projects a number of their own.',
  }),
  'homes-unknown': ({ name }) => ({
    message: `The number of homes of ${name} is unknown. It counts in no total.`,
    action: 'Enter a number, a range such as 20-30 if need be.',
  }),
  'realised-above-listed': ({ name }) => ({
    message: `More homes of ${name} are realised than the project has.`,
    action: 'Check both numbers.',
  }),
  'net-counted-as-gross': ({ name }) => ({
    message: `Only a net number is known of ${name}; it counts as gross.`,
    action: 'Enter the gross number, or count net on RB Uitgangspunten.',
  }),
  'target-missing': () => ({
    message: 'No agreement about numbers was found. What is missing is therefore unknown.',
    action: 'Enter the agreement on RB Uitgangspunten.',
  }),
  'target-none-active': () => ({
    message: 'None of the agreements is in force.',
    action: 'Set the agreement in force to “geldt” on RB Uitgangspunten.',
  }),
  'target-other-municipality': () => ({
    message:
      'The agreements in the workbook are per municipality, and none of them surely belongs to these projects.',
    action: 'Put the agreement that holds for this list in RB Uitgangspunten, without a municipality.',
  }),
  'target-other-years': ({ year }) => ({
    message: `No agreement in force covers ${year}.`,
    action: 'Check the years of the agreement on RB Uitgangspunten.',
  }),
  'target-several': ({ name, count }) => ({
    message: `${count} agreements are in force at once. Calculated with “${name}”.`,
    action: 'Set agreements no longer in force to “verlopen”.',
  }),
  'target-years-exceed-total': ({ name, total }) => ({
    message: `The years of “${name}” add up to more than the total. Calculated with ${wholeNumber(Number(total))}.`,
    action: 'Make years and total equal.',
  }),
  'target-realised-unknown': ({ name }) => ({
    message: `How many homes of “${name}” are realised is unknown. Calculated as if all are still to come.`,
    action: 'Enter on RB Uitgangspunten what was realised up to the reference date.',
  }),
  'target-realised-from-list': ({ name, homes }) => ({
    message: `For “${name}” ${wholeNumber(Number(homes))} realised homes were taken from the list.`,
    action: 'Check whether the list holds everything since the agreement began.',
  }),
  'person-level-unknown': ({ name }) => ({
    message: `The level of ${name} has not been entered yet.`,
    action: 'The manager enters the level on RB Formatie.',
  }),
  'scenario-project-unknown': ({ project }) => ({
    message: `The scenario names project ${project}, which is not in the list.`,
    action: 'Check the key of the project.',
  }),
  'scenario-rule-unknown': ({ id }) => ({
    message: `The scenario names rule ${id}, which does not exist.`,
    action: 'Check the key of the rule.',
  }),
};
