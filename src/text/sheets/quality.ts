import type { Severity } from '../../model/finding';
import type { Aspect, FindingGroup } from '../../model/findingGroup';

const aspects: Record<Aspect, string> = {
  completeness: 'Volledig',
  consistency: 'Klopt met zichzelf',
  plausibility: 'Aannemelijk',
  currency: 'Bijgewerkt',
};

/** Texts of RB Datakwaliteit. */
export const qualityTexts = {
  title: 'Wat er aan de lijst te verbeteren is',
  headers: {
    severity: 'Ernst',
    group: 'Soort',
    message: 'Bevinding',
    action: 'Wat u kunt doen',
    project: 'Project',
    times: 'Keer',
    low: 'Woningen laag',
    high: 'Woningen hoog',
    shown: 'Woningen',
    place: 'Waar',
    status: 'Status',
    remark: 'Opmerking',
    key: 'Sleutel',
  },
  severities: { error: '■ fout', warning: '▲ let op', info: '○ ter info' } satisfies Record<Severity, string>,
  groups: {
    ...aspects,
    reading: 'Zo gelezen',
    inputs: 'Mensen en afspraken',
  } satisfies Record<FindingGroup, string>,
  figures: { score: 'Score (0–100)', errors: 'Fouten', warnings: 'Let op' },
  finding: {
    score: 'De lijst krijgt ',
    of: ' van de 100 punten. Er zijn ',
    errors: ' fouten en ',
    warnings: ' punten om op te letten.',
  },
  below:
    'Onder de lijst: de score per onderdeel, het verloop, het aantal per soort en hoe volledig de velden zijn',
  score: {
    title: 'Score per onderdeel',
    note: 'De score is het gemiddelde van de vier delen, maal 100. Alle vier tellen even zwaar (aanname). Een project telt mee met zijn woningen, en voor minstens één.',
    headers: { aspect: 'Onderdeel', share: 'Deel', good: 'In orde', of: 'Hoe het telt', all: 'Van' },
    how: {
      completeness: 'Woningen van projecten met het veld, over alle velden onderaan',
      consistency: 'Woningen van projecten die zichzelf niet tegenspreken en niet dubbel lijken',
      plausibility: 'Woningen van projecten met jaren die kunnen bij start bouw, fase en vergunning',
      currency: 'Woningen van projecten zonder jaren die voorbij zijn en zonder lange stilstand',
    } satisfies Record<Aspect, string>,
  },
  runs: {
    title: 'Verloop',
    note: 'Punten van 100 per peildatum waarop iets veranderde. De onderste regel is van nu.',
    headers: { date: 'Peildatum', score: 'Score', ...aspects },
    chart: {
      title: 'Score van de lijst per peildatum',
      description: 'Kolommen met de score van de lijst per peildatum, in punten van 100.',
      category: 'Peildatum',
      value: 'Punten',
    },
  },
  kinds: {
    title: 'Bevindingen per soort',
    headers: { group: 'Soort', error: 'Fout', warning: 'Let op', info: 'Ter info' },
  },
  fields: {
    title: 'Hoe volledig zijn de velden',
    headers: {
      field: 'Veld',
      filled: 'Gevuld',
      of: 'Van projecten',
      share: 'Deel gevuld',
      homes: 'Woningen',
      ofHomes: 'Van woningen',
    },
  },
  nothing: 'Geen bevindingen.',
} as const;
