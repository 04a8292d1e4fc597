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
    from: 'Van',
    to: 'Tot en met',
    total: 'Woningen',
    realised: 'Gerealiseerd tot peildatum',
    socialRent: 'Sociale huur',
    midRent: 'Middenhuur',
    affordableBuy: 'Betaalbare koop',
    affordable: 'Betaalbaar samen',
    status: 'Status',
    source: 'Bron',
    referenceDate: 'Datum',
  },
  statuses: { active: 'geldt', expired: 'verlopen', draft: 'concept', example: 'voorbeeld' },
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
