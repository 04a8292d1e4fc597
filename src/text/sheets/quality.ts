import type { Severity } from '../../model/finding';

/** Texts of RB Datakwaliteit. */
export const qualityTexts = {
  title: 'Wat er aan de lijst te verbeteren is',
  headers: {
    severity: 'Ernst',
    message: 'Bevinding',
    action: 'Wat u kunt doen',
    project: 'Project',
    low: 'Woningen laag',
    high: 'Woningen hoog',
    shown: 'Woningen',
    place: 'Waar',
    status: 'Status',
    remark: 'Opmerking',
    key: 'Sleutel',
  },
  severities: { error: '■ fout', warning: '▲ let op', info: '○ ter info' } satisfies Record<Severity, string>,
  figures: { score: 'Volledigheid (0–100)', findings: 'Bevindingen', errors: 'Fouten', warnings: 'Let op' },
  finding: {
    score: 'De lijst is voor ',
    of: ' van de 100 punten volledig. Er zijn ',
    errors: ' fouten en ',
    warnings: ' punten om op te letten.',
  },
  scoreNote:
    'Volledigheid: het deel van de velden hieronder dat gevuld is; een project met meer woningen weegt zwaarder.',
  fields: {
    title: 'Hoe volledig zijn de velden',
    headers: { field: 'Veld', filled: 'Gevuld', of: 'Van projecten', share: 'Deel gevuld' },
  },
  nothing: 'Geen bevindingen.',
} as const;
