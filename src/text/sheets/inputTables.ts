/**
 * Headers of the tables in Regieblad's own sheets that are read back as inputs. Reading finds a column by these words,
 * writing puts them there; they are the data format of the workbook and therefore the same in every language.
 *
 * All texts in `text/sheets/` are Dutch only: the sheets are a Dutch municipal document that several people share, whatever the
 * language of the pane in front of one of them.
 */
export const targetTable = {
  name: 'RB_Afspraken',
  headers: {
    key: 'Sleutel',
    name: 'Afspraak',
    municipality: 'Gemeente',
    region: 'Regio',
    from: 'Van',
    to: 'Tot en met',
    total: 'Woningen',
    perYear: 'Per jaar',
    realised: 'Gerealiseerd tot peildatum',
    socialRent: 'Sociale huur',
    midRent: 'Middenhuur',
    affordableBuy: 'Betaalbare koop',
    affordable: 'Betaalbaar samen',
    flex: 'Flexwoningen',
    status: 'Status',
    source: 'Bron',
    referenceDate: 'Datum',
  },
  statuses: { active: 'geldt', expired: 'verlopen', draft: 'concept', example: 'voorbeeld' },
} as const;

/** Words for the status of an agreement; the first is the one the sheet writes. */
export const statusWords = [
  {
    status: 'active',
    words: [targetTable.statuses.active, 'geldig', 'geldend', 'actief', 'lopend', 'loopt'],
  },
  { status: 'expired', words: [targetTable.statuses.expired, 'vervallen', 'afgelopen', 'vervangen', 'oud'] },
  { status: 'draft', words: [targetTable.statuses.draft, 'voorlopig', 'ontwerp'] },
  { status: 'example', words: [targetTable.statuses.example] },
] as const satisfies { status: keyof typeof targetTable.statuses; words: string[] }[];

/** Columns of the table of agreements that are worked out, and not read back. */
export const targetFigureHeaders = { counts: 'Telt mee', used: 'Gerealiseerd, gebruikt' } as const;

export const realisedTable = {
  name: 'RB_Gerealiseerd',
  title: 'Gerealiseerde woningen per jaar',
  /** The table below it, of agreements that ran out. */
  balancesTitle: 'Eindstand van afspraken die niet meer gelden',
  headers: { year: 'Jaar', municipality: 'Gemeente', homes: 'Gerealiseerd', source: 'Bron' },
  /** Worked out, not read back. */
  whole: 'Telt voor het geheel',
} as const;

export const ruleTable = {
  name: 'RB_Regels',
  headers: {
    key: 'Sleutel',
    group: 'Onderdeel',
    label: 'Regel',
    value: 'Waarde',
    unit: 'Eenheid',
    source: 'Bron',
    kind: 'Soort',
    referenceDate: 'Peildatum',
    note: 'Toelichting',
  },
} as const;

export const staffTable = {
  name: 'RB_Formatie',
  headers: {
    key: 'Sleutel',
    name: 'Naam',
    role: 'Rol',
    functionTitle: 'Functie',
    listSeniority: 'Niveau in lijst',
    proposedSeniority: 'Voorstel niveau',
    seniority: 'Niveau (leidinggevende)',
    usedSeniority: 'Niveau gebruikt',
    listFte: 'Fte in lijst',
    fte: 'Fte (leidinggevende)',
    usedFte: 'Fte gebruikt',
    from: 'Vanaf',
    until: 'Tot en met',
    leaveFrom: 'Verlof vanaf',
    leaveUntil: 'Verlof tot en met',
    external: 'Inhuur',
    ownShare: 'Eigen aandeel woningbouw',
    share: 'Aandeel woningbouw',
    competences: 'Competenties',
    coach: 'Coach',
    hours: 'Uren per jaar voor woningbouw',
    source: 'Bron',
  },
} as const;

/** The cell right of this label in RB Uitgangspunten holds the reference date. */
export const referenceDateLabel = 'Peildatum';
