import type { Criterion } from '../../analysis/results';

/** A part of the text of a scale: words, or a rule whose value stands there, as a number or a text. */
export type ScalePart = string | { rule: string; as: 'number' | 'text' };

const number = (rule: string): ScalePart => ({ rule, as: 'number' });

/** How each criterion gives its points from 0 to 10, with the values of the rules filled in. As `analysis/priority` counts them. */
export const scaleTexts: Record<Criterion, readonly ScalePart[]> = {
  contribution: [
    'Hooguit ',
    number('criteria.contribution.homesPoints'),
    ' punten voor woningen (alle bij ',
    number('criteria.contribution.fullHomes'),
    ' nog te bouwen), ',
    number('criteria.contribution.affordablePoints'),
    ' voor het betaalbare deel (alle bij het afgesproken deel) en ',
    number('criteria.contribution.yearPoints'),
    ' voor woningen in jaren die zonder dit project een tekort hebben. Daaronder naar verhouding.',
  ],
  feasibility: [
    'Planologische status: ',
    number('criteria.feasibility.status.1A'),
    ' punten bij 1A, ',
    number('criteria.feasibility.status.3'),
    ' bij 3, ',
    number('criteria.feasibility.status.4B'),
    ' bij 4B; in aanbouw ',
    number('criteria.feasibility.status.in-aanbouw'),
    '. Grond: ',
    number('criteria.feasibility.landPoints'),
    ' als die zeker is, de helft bij een intentie. Knelpunten: ',
    number('criteria.feasibility.bottleneckPoints'),
    ' zonder knelpunt, ',
    number('criteria.feasibility.perBottleneck'),
    ' minder per knelpunt.',
  ],
  speed: [
    '10 punten als de bouw binnen ',
    number('criteria.speed.fullYears'),
    ' jaar begint, 0 vanaf ',
    number('criteria.speed.zeroYears'),
    ' jaar, daartussen naar verhouding. ',
    number('criteria.speed.implausible'),
    ' punten minder als het jaar van start of oplevering niet kan bij de fase of de vergunning. Wie voorrang heeft, begint binnen ',
    number('agenda.R17.years'),
    ' jaar.',
  ],
  policy: [
    number('criteria.policy.keyProject'),
    ' punten voor een sleutelproject of gegeven voorrang, hooguit ',
    number('criteria.policy.social'),
    ' voor sociale huur (alle bij het afgesproken deel), ',
    number('criteria.policy.targetGroup'),
    ' voor een doelgroep met voorrang (',
    { rule: 'criteria.policy.groups', as: 'text' },
    '), ',
    number('criteria.policy.infill'),
    ' voor bouwen binnen de bebouwing of ',
    number('criteria.policy.greenfield'),
    ' aan de rand.',
  ],
  efficiency: [
    'Uren die de gemeente nog maakt per woning: 10 punten bij ',
    number('criteria.efficiency.fullHours'),
    ' uur of minder, 0 vanaf ',
    number('criteria.efficiency.zeroHours'),
    ' uur, daartussen naar verhouding.',
  ],
};
