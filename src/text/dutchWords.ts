/** The words of the sheets, for the Dutch dictionary: pane and sheets say the same thing in the same words. */
export { groupLabel, ruleLabel, unitLabel } from './sheets/ruleLabels';
export { words } from './sheets/words';
