import type { WeightPreset } from '../../model/terms';

/** Texts of RB Uitgangspunten, beside the headers that are read back. */
export const assumptionsTexts = {
  title: 'Uitgangspunten',
  referenceDateNote: 'Leeg: de datum in de lijst, anders vandaag. Typ een datum om hem vast te zetten.',
  figures: {
    target: 'Geldende afspraak',
    referenceDate: 'Gebruikte peildatum',
    total: 'Woningen',
    from: 'Van',
    to: 'Tot en met',
    realised: 'Gerealiseerd',
    remaining: 'Nog te bouwen',
    weights: 'Gewichten samen',
    targetRow: 'Regel van de afspraak',
    listRealised: 'Gerealiseerd volgens de lijst',
    yearLeft: 'Deel van dit jaar dat nog komt',
    carried: 'Tekort van de vorige afspraak',
  },
  noTarget: 'geen',
  weightsRight: 'kloppen: 100 %',
  weightsWrong: ['samen ', ' %, moet 100 % zijn'],
  finding: {
    target: 'Afspraak van ',
    to: ' tot en met ',
    homes: ': ',
    rules: ' woningen. ',
    noTarget: 'Er geldt nog geen afspraak: vul hieronder een regel in met status ‘geldt’. ',
    assumed: ' van de ',
    end: ' rekenregels zijn een aanname.',
  },
  criteria: {
    title: 'Criteria van de volgorde',
    note: 'Elk criterium geeft 0 tot 10 punten. Het gewicht zegt hoe zwaar het telt; kies bij de rekenregels hieronder uw eigen gewichten of die van de Woningbouwimpuls.',
    headers: {
      scale: 'Schaal van 0 tot 10',
      criterion: 'Criterium',
      weight: 'Gewicht dat telt',
      own: 'Eigen gewicht',
      preset: 'Gewicht impuls',
      source: 'Herkomst',
    },
    /** The value of the rule `weights.preset` that stands for the Woningbouwimpuls. */
    preset: 'woningbouwimpuls' satisfies WeightPreset,

    source: (scale: string, weight: string): string => `Schaal: ${scale}. Eigen gewicht: ${weight}.`,
  },
  presetPrompt: 'eigen, of woningbouwimpuls voor de gewichten van die regeling.',
  /** The source of weights that were chosen in pairs. */
  chosenInPairs: (consistency: string): string =>
    `gekozen in paren in het paneel (consistentie ${consistency})`,
  rulesTitle: 'Rekenregels',
  rulesNote:
    'Gele cellen kunt u wijzigen. De bladen rekenen meteen mee; wat Excel niet kan, volgt bij de volgende keer bijwerken.',
  promptTitle: 'Invoer',
  statusPrompt: 'geldt: telt mee. concept, verlopen of voorbeeld: blijft leesbaar, telt niet mee.',
  yearPrompt: 'Een jaar, bijvoorbeeld 2030.',
  homesPrompt: 'Hele woningen.',
  sharePrompt: 'Een deel van het totaal, bijvoorbeeld 30 %.',
} as const;
