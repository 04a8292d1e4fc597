import type { Layout } from '../layout';

const places = ['Dorp', 'Buitenkern', 'Veld'];
const zeeland = [
  'Sociale huur',
  'Huur middenhuur',
  'Huur dure huur',
  'Huur onbekend',
  'Koop betaalbare koop',
  'Koop dure koop',
  'Koop onbekend',
  'Onbekend koop of huur',
];
const measures = ['Totaal', 'Gerealiseerd', 'Restcapaciteit', '2026', '2027', '2034-2038'];

/** Lists with a column per category and year, in all the ways they are laid out. */
export const crossed: Layout[] = [
  {
    name: 'a category and a year in each header',
    headers: [
      [
        'Plan',
        'Plaats',
        'Sociale huur 2026',
        'Sociale huur 2027',
        'Middenhuur 2026',
        'Middenhuur 2027',
        'Koop 2026',
        'Koop 2027',
      ],
    ],
    values: [places, [10, 0], [0, 5], [4, 4], [2, 0], [3, 3], [1, 0]],
    deliveries: { '2026': 72, '2027': 24 },
    totals: { socialRent: 45, midRent: 30, buy: 21 },
    findings: ['periods-added-up'],
  },
  {
    name: 'categories over years',
    headers: [
      ['', '', 'Sociale huur', '', '', 'Middenhuur', '', '', 'Koop', '', ''],
      ['Plan', 'Plaats', 2026, 2027, 2028, 2026, 2027, 2028, 2026, 2027, 2028],
    ],
    values: [places, [10, 0], [0, 5], [0, 0], [4, 4], [2, 0], [1, 1], [3, 3], [1, 0], [2, 2]],
    deliveries: { '2026': 72, '2027': 24, '2028': 18 },
    totals: { socialRent: 45, midRent: 36, buy: 33 },
  },
  {
    name: 'years over categories',
    headers: [
      ['', '', 2026, '', '', 2027, '', ''],
      ['Plan', 'Plaats', 'Sociale huur', 'Middenhuur', 'Koop', 'Sociale huur', 'Middenhuur', 'Koop'],
    ],
    values: [places, [10, 0], [4, 4], [3, 3], [0, 5], [2, 0], [1, 0]],
    deliveries: { '2026': 72, '2027': 24 },
    totals: { socialRent: 45, midRent: 30, buy: 21 },
  },
  {
    name: 'years over categories with a total per year',
    headers: [
      ['', '', 2026, '', '', '', 2027, '', '', ''],
      [
        'Plan',
        'Plaats',
        'Sociale huur',
        'Middenhuur',
        'Koop',
        'Totaal',
        'Sociale huur',
        'Middenhuur',
        'Koop',
        'Totaal',
      ],
    ],
    values: [places, [10, 0], [4, 4], [3, 3], [17, 7], [0, 5], [2, 0], [1, 0], [3, 5]],
    fields: 'name location socialRent midRent buy deliveries.2026 socialRent midRent buy deliveries.2027',
    deliveries: { '2026': 72, '2027': 24 },
    totals: { socialRent: 45, midRent: 30, buy: 21 },
  },
  {
    name: 'categories over years with totals both ways',
    headers: [
      ['', 'Totaal', '', '', 'Sociale huur', '', '', 'Vrije sector', '', ''],
      ['Plan', 'Totaal', 2026, 2027, 'Totaal', 2026, 2027, 'Totaal', 2026, 2027],
    ],
    values: [
      [17, 9],
      [10, 4],
      [7, 5],
      [10, 5],
      [6, 2],
      [4, 3],
      [7, 4],
      [4, 2],
      [3, 2],
    ],
    fields: 'name homes deliveries.2026 deliveries.2027 socialRent - - expensive - -',
    deliveries: { '2026': 42, '2027': 36 },
    totals: { homes: 78, socialRent: 45, expensive: 33 },
  },
  {
    name: 'tenures and house types per measure, as the Zeeland monitor exports them',
    headers: [
      [
        'Plannaam',
        'Gemeente',
        'Status Planologisch',
        ...[...zeeland, 'Eengezins', 'Meergezins'].flatMap((category) =>
          measures.map((measure) => `${category} ${measure}`),
        ),
      ],
    ],
    values: [
      ['Goes'],
      ['2A. Vastgesteld'],
      ...zeeland.flatMap((_, index) => [[4 + index], [1], [3 + index], [1], [1], [1 + index]]),
      ...[[36], [4], [32], [4], [4], [20], [24], [4], [20], [4], [4], [16]],
    ],
    totals: {
      socialRent: 24,
      midRent: 30,
      homes: 360,
      homesRealised: 48,
      homesRemaining: 312,
      singleFamily: 216,
    },
    deliveries: { '2026': 48, '2027': 48, '2034-2038': 216 },
  },
  {
    name: 'rent with social rent as a part of it',
    headers: [
      [
        'Plan',
        'Huur 2026',
        'waarvan sociale huur 2026',
        'Koop 2026',
        'Huur 2027',
        'waarvan sociale huur 2027',
        'Koop 2027',
      ],
    ],
    values: [
      [8, 4],
      [5, 2],
      [2, 6],
      [1, 1],
      [1, 0],
      [0, 3],
    ],
    deliveries: { '2026': 60, '2027': 15 },
    totals: { rent: 42, socialRent: 24, buy: 33 },
  },
  {
    name: 'one category per year, which is not all homes',
    headers: [['Plan', 'Aantal woningen', 'Sociale huur 2026', 'Sociale huur 2027']],
    values: [
      [20, 30],
      [5, 2],
      [2, 6],
    ],
    fields: 'name homes socialRent socialRent',
    totals: { homes: 150, socialRent: 45 },
    deliveries: {},
  },
  {
    name: 'new homes, demolition and net per year',
    headers: [
      ['', '', 'Nieuwbouw', '', 'Sloop', '', 'Netto', ''],
      ['Plan', 'Plaats', 2026, 2027, 2026, 2027, 2026, 2027],
    ],
    values: [places, [20, 12], [20, 12], [5, 0], [0, 2], [15, 12], [20, 10]],
    fields: 'name location deliveries.2026 deliveries.2027 - - - -',
    deliveries: { '2026': 96, '2027': 96 },
  },
  {
    name: 'starts and deliveries per year',
    headers: [
      ['', '', 'Start bouw (aantal woningen)', '', 'Oplevering (aantal woningen)', ''],
      ['Plan', 'Totaal', 2026, 2027, 2027, 2028],
    ],
    values: [
      [40, 24],
      [20, 12],
      [20, 12],
      [20, 12],
      [20, 12],
    ],
    fields: 'name homes - - deliveries.2027 deliveries.2028',
  },
  {
    name: 'hard and soft homes per year',
    headers: [
      ['', '', 'Hard', '', 'Zacht', ''],
      ['Plan', 'Kern', 2026, '2027 e.v.', 2026, '2027 e.v.'],
    ],
    values: [places, [20, 4, 6], [21, 5, 3], [null, 7, 9], [null, 8, 1]],
    fields: 'name location deliveries.2026 deliveries.2027+ deliveries.2026 deliveries.2027+',
    deliveries: { '2026': 92, '2027+': 76 },
  },
  {
    name: 'quarters of a year, and a year as a whole',
    headers: [['Plan', 'Aantal', 'Q1 2026', 'Q2 2026', '2e helft 2026', '2027', '2028 en later']],
    values: [
      [40, 24],
      [10, 0],
      [10, 6],
      [0, 6],
      [20, 0],
      [0, 12],
    ],
    fields: 'name homes deliveries.2026 deliveries.2026 deliveries.2026 deliveries.2027 deliveries.2028+',
    deliveries: { '2026': 96, '2027': 60, '2028+': 36 },
  },
  {
    name: 'quarters below their year, and the year itself',
    headers: [
      ['', '', 2026, '', '', 2027, '', ''],
      ['Plan', 'Aantal', 'Kw 1', 'Kw 2', 'Totaal', 'Kw 1', 'Kw 2', 'Totaal'],
    ],
    values: [
      [40, 24],
      [10, 0],
      [10, 6],
      [20, 6],
      [5, 3],
      [15, 15],
      [20, 18],
    ],
    deliveries: { '2026': 78, '2027': 114 },
  },
];
