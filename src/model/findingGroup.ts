import type { Finding } from './finding';

/** What the score of a list is made of. */
export const aspects = ['completeness', 'consistency', 'plausibility', 'currency'] as const;
export type Aspect = (typeof aspects)[number];

/** What a finding is about: an aspect of the list, how the list was read, or what people filled in on Regieblad's own sheets. */
export const findingGroups = [...aspects, 'reading', 'inputs'] as const;
export type FindingGroup = (typeof findingGroups)[number];

/** Codes per group; a code that isn't here is about how the list was read. */
export const codesOfGroup: Readonly<Record<Exclude<FindingGroup, 'reading'>, readonly string[]>> = {
  completeness: [
    'rows-without-homes',
    'homes-unknown',
    'no-count-column',
    'field-missing',
    'status-missing',
    'status-says-unknown',
    'status-not-recognised',
    'value-not-recognised',
    'year-open-ended',
    'count-unreadable',
    'count-date',
    'count-error',
    'count-percentage',
    'count-not-calculated',
  ],
  consistency: [
    'years-differ-from-total',
    'net-differs',
    'remaining-differs',
    'remaining-exceeds-total',
    'realised-above-listed',
    'segments-exceed-total',
    'segments-below-total',
    'parts-exceed-whole',
    'negative-count',
    'total-differs',
    'total-misses-text',
    'delivery-year-differs',
    'status-code-differs',
    'phase-ahead-of-status',
    'status-ahead-of-phase',
    'project-status-differs',
    'building-without-permit',
    'realised-in-early-phase',
    'realised-before-delivery',
    'duplicate-name',
    'duplicate-row',
    'name-looks-alike',
    'parts-differ',
    'part-counts-differ',
    'child-table-differs',
  ],
  plausibility: [
    'start-after-delivery',
    'delivery-before-start',
    'year-without-permit',
    'year-without-request',
    'year-too-early-for-phase',
    'priority-starts-late',
    'grant-start-missed',
    'grant-start-near',
  ],
  currency: [
    'delivery-in-past',
    'finished-with-homes',
    'realised-not-finished',
    'plan-dormant',
    'list-old',
    'name-says-cancelled',
    'remarks-say-cancelled',
  ],
  inputs: [
    'target-incomplete',
    'target-missing',
    'target-none-active',
    'target-other-municipality',
    'target-other-years',
    'target-several',
    'target-years-exceed-total',
    'target-realised-unknown',
    'target-realised-from-list',
    'rule-unknown',
    'rule-unusable',
    'rule-without-value',
    'rule-out-of-order',
    'weights-not-one',
    'weights-all-zero',
    'norms-without-hours',
    'chance-meaning-asked',
    'own-date-unreadable',
    'person-level-unknown',
    'lead-unknown',
    'lead-ambiguous',
    'lead-doubtful',
    'lead-likely',
    'chosen-lead-unknown',
    'chosen-lead-by-name',
    'chosen-lead-left',
    'chosen-coach-unknown',
    'chosen-start-unreadable',
    'coach-level',
    'level-exception-unknown',
    'level-exception-until-unreadable',
    'level-exception-no-reason',
    'level-exception-no-end',
    'level-exception-expired',
    'start-after-unknown',
    'start-after-closed',
    'start-after-circle',
    'competences-not-entered',
    'competence-nobody-has',
    'lead-without-hours',
    'lead-above-limit',
    'lead-many-projects',
    'staff-row-ignored',
    'staff-leave-reversed',
    'staff-ends-before-start',
    'staff-share-unusable',
    'coach-unknown',
    'coach-cycle',
    'coach-self',
    'scenario-project-unknown',
    'scenario-rule-unknown',
  ],
};

const groupOfCode = new Map(
  Object.entries(codesOfGroup).flatMap(([group, codes]) =>
    codes.map((code) => [code, group as FindingGroup]),
  ),
);

/** The group a finding belongs to. */
export function groupOf({ code }: Pick<Finding, 'code'>): FindingGroup {
  return groupOfCode.get(code) ?? 'reading';
}
