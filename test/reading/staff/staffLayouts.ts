import type { CellValue, Grid } from '../../../src/model/grid';
import { grid } from '../../fixtures/grids';
import type { GridExtras } from '../../fixtures/grids';

/** Row, name, role, level, fte (two decimals), and "v" for a vacancy, "x" for hired from outside, years as "2026-2027". */
export type Expected = readonly [
  row: number,
  name: string,
  role: string | null,
  seniority: string | null,
  fte: number | null,
  marks?: string,
];

export interface StaffLayout {
  title: string;
  sheets: Grid[];
  headerRows: number[];
  people: readonly Expected[];
  /** Codes of findings that must be there. */
  findings?: readonly string[];
}

function layout(
  title: string,
  rows: CellValue[][],
  headerRows: number[],
  people: readonly Expected[],
  more: { findings?: readonly string[]; sheet?: string; extras?: GridExtras; others?: Grid[] } = {},
): StaffLayout {
  const { findings, sheet = 'Formatie', extras, others = [] } = more;
  return {
    title,
    sheets: [grid(sheet, rows, extras), ...others],
    headerRows,
    people,
    ...(findings ? { findings } : {}),
  };
}

/** Staff lists as municipalities keep them, with what a careful reader makes of them. */
export const staffLayouts: readonly StaffLayout[] = [
  layout(
    'a plain list',
    [
      ['Naam', 'Functie', 'Niveau', 'Fte'],
      ['B. Jansen', 'Projectleider', 'senior', 1],
      ['de Vries, A.', 'Planeconoom', 'medior', '0,8'],
      ['Jansen-de Vries, K.', 'Stedenbouwkundige', 'junior', '0.8 fte'],
    ],
    [1],
    [
      [2, 'B. Jansen', 'projectleider', 'senior', 1],
      [3, 'de Vries, A.', 'planeconoom', 'medior', 0.8],
      [4, 'Jansen-de Vries, K.', 'stedenbouwkundige', 'junior', 0.8],
    ],
  ),
  layout(
    'levels as letters, spelled short, and a title above',
    [
      ['Bezetting cluster Ruimte'],
      ['Peildatum 1-1-2026'],
      [],
      ['Medewerker', 'Functienaam', 'S/M/J', 'Omvang (fte)'],
      ['Bram Jansen', 'Projectmanager', 'S', 1],
      ['Anna de Wit', 'projectleider A', 'M', 0.89],
      ['Tim Bos', 'projectleider B', 'J', 0.67],
    ],
    [4],
    [
      [5, 'Bram Jansen', 'projectleider', 'senior', 1],
      [6, 'Anna de Wit', 'projectleider', 'medior', 0.89],
      [7, 'Tim Bos', 'projectleider', 'junior', 0.67],
    ],
  ),
  layout(
    'salary scales, which are no level',
    [
      ['Naam', 'Functie', 'Schaal', 'Fte'],
      ['Bram Jansen', 'Senior projectleider', 'schaal 11', 1],
      ['Anna de Wit', 'Projectleider', '10A', 0.89],
    ],
    [1],
    [
      [2, 'Bram Jansen', 'projectleider', null, 1],
      [3, 'Anna de Wit', 'projectleider', null, 0.89],
    ],
    { findings: ['staff-level-codes'] },
  ),
  layout(
    'levels as numbers, which are asked',
    [
      ['Naam', 'Functie', 'Niveau', 'Fte'],
      ['Bram Jansen', 'Projectleider', 'niveau 3', 1],
      ['Anna de Wit', 'Projectleider', 2, 0.89],
    ],
    [1],
    [
      [2, 'Bram Jansen', 'projectleider', null, 1],
      [3, 'Anna de Wit', 'projectleider', null, 0.89],
    ],
    { findings: ['staff-level-codes'] },
  ),
  layout(
    'hours per week',
    [
      ['Naam', 'Rol', 'Uren p/w'],
      ['Bram Jansen', 'Projectleider', 36],
      ['Anna de Wit', 'Verkeerskundige', '32 uur'],
      ['Tim Bos', 'Ecoloog', 9],
    ],
    [1],
    [
      [2, 'Bram Jansen', 'projectleider', null, 1],
      [3, 'Anna de Wit', 'verkeerskundige', null, 0.89],
      [4, 'Tim Bos', 'milieu', null, 0.25],
    ],
  ),
  layout(
    'productive hours per year, of which one has few',
    [
      ['Medewerker', 'Discipline', 'Beschikbare uren per jaar'],
      ['Bram Jansen', 'Projectleiding', 1360],
      ['Anna de Wit', 'Stedenbouw', '680'],
      ['Tim Bos', 'Communicatie', 68],
    ],
    [1],
    [
      [2, 'Bram Jansen', 'projectleider', null, 1],
      [3, 'Anna de Wit', 'stedenbouwkundige', null, 0.5],
      [4, 'Tim Bos', 'communicatie', null, 0.05],
    ],
  ),
  layout(
    'per cent of a full week, as text, number and format',
    [
      ['Naam', 'Functie', 'Deeltijd%'],
      ['Bram Jansen', 'Projectleider', '80%'],
      ['Anna de Wit', 'Planeconoom', 0.6],
      ['Tim Bos', 'Planjurist', '88,89 %'],
    ],
    [1],
    [
      [2, 'Bram Jansen', 'projectleider', null, 0.8],
      [3, 'Anna de Wit', 'planeconoom', null, 0.6],
      [4, 'Tim Bos', 'planjurist', null, 0.89],
    ],
    { extras: { formats: { C3: '0%' } } },
  ),
  layout(
    'per cent as whole numbers',
    [
      ['Naam', 'Functie', 'Parttimepercentage'],
      ['Bram Jansen', 'Projectleider', 100],
      ['Anna de Wit', 'Planeconoom', 60],
    ],
    [1],
    [
      [2, 'Bram Jansen', 'projectleider', null, 1],
      [3, 'Anna de Wit', 'planeconoom', null, 0.6],
    ],
  ),
  layout(
    'working days in words',
    [
      ['Naam', 'Functie', 'Werkdagen'],
      ['Bram Jansen', 'Projectleider', 'ma t/m do'],
      ['Anna de Wit', 'Planeconoom', 'ma, di en do'],
      ['Tim Bos', 'Planjurist', '4 dagen'],
    ],
    [1],
    [
      [2, 'Bram Jansen', 'projectleider', null, 0.89],
      [3, 'Anna de Wit', 'planeconoom', null, 0.67],
      [4, 'Tim Bos', 'planjurist', null, 0.89],
    ],
  ),
  layout(
    'hours of a week under a header that says only size',
    [
      ['Naam', 'Functie', 'Omvang'],
      ['Bram Jansen', 'Projectleider', 36],
      ['Anna de Wit', 'Planeconoom', 24],
      ['Tim Bos', 'Planjurist', 8],
    ],
    [1],
    [
      [2, 'Bram Jansen', 'projectleider', null, 1],
      [3, 'Anna de Wit', 'planeconoom', null, 0.67],
      [4, 'Tim Bos', 'planjurist', null, 0.22],
    ],
  ),
  layout(
    'names in three columns, as an export of the personnel system',
    [
      ['Persnr', 'Voorletters', 'Voorvoegsel', 'Achternaam', 'Functieomschrijving', 'Afdeling', 'FTE'],
      ['0012', 'A.', 'van den', 'Berg', 'Projectleider ruimtelijke ontwikkeling', 'Ruimte', 0.8889],
      ['0013', 'B.J.', null, 'Jansen', 'Adviseur planeconomie', 'Grondzaken', 1],
    ],
    [1],
    [
      [2, 'A. van den Berg', 'projectleider', null, 0.89],
      [3, 'B.J. Jansen', 'planeconoom', null, 1],
    ],
  ),
  layout(
    'parts of a year as dates and in words',
    [
      ['Naam', 'Functie', 'Fte', 'Van', 'Tot'],
      ['Bram Jansen', 'Projectleider', 1, 'per 1-9-2026', null],
      ['Anna de Wit', 'Planeconoom', 0.8, null, 't/m juni 2027'],
      ['Tim Bos', 'Planjurist', 0.8, '1-3-2025', 'tot 1-1-2027'],
      ['Eva Smit', 'Ecoloog', 0.5, 46023, 46387],
    ],
    [1],
    [
      [2, 'Bram Jansen', 'projectleider', null, 1, '2026-'],
      [3, 'Anna de Wit', 'planeconoom', null, 0.8, '-2027'],
      [4, 'Tim Bos', 'planjurist', null, 0.8, '2025-2026'],
      [5, 'Eva Smit', 'milieu', null, 0.5, '2026-2026'],
    ],
    { extras: { formats: { D5: 'd-m-yyyy', E5: 'd-m-yyyy' } } },
  ),
  layout(
    'a contract with its end, and a period in one cell',
    [
      ['Naam', 'Functie', 'Fte', 'Contract tot', 'Periode'],
      ['Bram Jansen', 'Projectleider', 1, '31-12-2026', null],
      ['Anna de Wit', 'Planeconoom', 0.8, null, '1-1-2026 t/m 31-12-2027'],
      ['Tim Bos', 'Planjurist', 0.8, 'onbepaald', '2026-2028'],
    ],
    [1],
    [
      [2, 'Bram Jansen', 'projectleider', null, 1, '-2026'],
      [3, 'Anna de Wit', 'planeconoom', null, 0.8, '2026-2027'],
      [4, 'Tim Bos', 'planjurist', null, 0.8, '2026-2028'],
    ],
  ),
  layout(
    'vacancies in all their wordings',
    [
      ['Naam', 'Functie', 'Fte'],
      ['Bram Jansen', 'Projectleider', 1],
      ['Vacature', 'Projectleider', 0.8],
      ['N.N.', 'Planeconoom', 1],
      ['werving loopt', 'Planjurist', 0.5],
      ['openstaand', 'Verkeerskundige', 0.5],
      [null, 'Stedenbouwkundige', 1],
      ['vacature (per 1-6-2026)', 'Ecoloog', 0.4],
      ['-', 'Communicatieadviseur', 0.4],
    ],
    [1],
    [
      [2, 'Bram Jansen', 'projectleider', null, 1],
      [3, 'Vacature', 'projectleider', null, 0.8, 'v'],
      [4, 'N.N.', 'planeconoom', null, 1, 'v'],
      [5, 'werving loopt', 'planjurist', null, 0.5, 'v'],
      [6, 'openstaand', 'verkeerskundige', null, 0.5, 'v'],
      [7, 'Stedenbouwkundige', 'stedenbouwkundige', null, 1, 'v'],
      [8, 'vacature (per 1-6-2026)', 'milieu', null, 0.4, 'v 2026-'],
      [9, 'Communicatieadviseur', 'communicatie', null, 0.4, 'v'],
    ],
  ),
  layout(
    'hired people by column, by mark behind the name and by agency',
    [
      ['Naam', 'Functie', 'Fte', 'Vast / inhuur', 'Bureau'],
      ['Bram Jansen', 'Projectleider', 1, 'vast', null],
      ['Anna de Wit', 'Planeconoom', 0.8, 'inhuur', 'Bureau Noord'],
      ['Tim Bos (inhuur)', 'Planjurist', 0.8, null, null],
      ['Eva Smit', 'Ecoloog', 0.5, null, 'Bureau Zuid'],
      ['Kees Vos', 'Verkeerskundige', 0.5, null, 'n.v.t.'],
    ],
    [1],
    [
      [2, 'Bram Jansen', 'projectleider', null, 1],
      [3, 'Anna de Wit', 'planeconoom', null, 0.8, 'x'],
      [4, 'Tim Bos', 'planjurist', null, 0.8, 'x'],
      [5, 'Eva Smit', 'milieu', null, 0.5, 'x'],
      [6, 'Kees Vos', 'verkeerskundige', null, 0.5],
    ],
  ),
  layout(
    'teams as headings between the rows, with subtotals and a total',
    [
      ['Team Projecten'],
      ['Naam', 'Functie', 'Fte'],
      ['Team Projecten', null, null],
      ['Bram Jansen', 'Projectleider', 1],
      ['Anna de Wit', 'Projectleider', 0.8],
      ['Subtotaal', null, 1.8],
      ['Team Grondzaken', null, null],
      ['Tim Bos', 'Planeconoom', 0.8],
      ['Subtotaal', null, 0.8],
      ['Totaal fte', null, 2.6],
      [],
      ['* peildatum 1 januari'],
    ],
    [2],
    [
      [4, 'Bram Jansen', 'projectleider', null, 1],
      [5, 'Anna de Wit', 'projectleider', null, 0.8],
      [8, 'Tim Bos', 'planeconoom', null, 0.8],
    ],
  ),
  layout(
    'roles as headings between the rows',
    [
      ['Naam', 'Niveau', 'Fte'],
      ['Projectleiders'],
      ['Bram Jansen', 'senior', 1],
      ['Anna de Wit', 'medior', 0.8],
      ['Planeconomen'],
      ['Tim Bos', 'medior', 0.8],
      ['Inhuur'],
      ['Eva Smit', null, 0.5],
    ],
    [1],
    [
      [3, 'Bram Jansen', 'projectleider', 'senior', 1],
      [4, 'Anna de Wit', 'projectleider', 'medior', 0.8],
      [6, 'Tim Bos', 'planeconoom', 'medior', 0.8],
      [8, 'Eva Smit', null, null, 0.5, 'x'],
    ],
  ),
  layout(
    'a total that is not the sum',
    [
      ['Naam', 'Functie', 'Fte'],
      ['Bram Jansen', 'Projectleider', 1],
      ['Anna de Wit', 'Projectleider', 0.8],
      ['Totaal', null, 2.8],
    ],
    [1],
    [
      [2, 'Bram Jansen', 'projectleider', null, 1],
      [3, 'Anna de Wit', 'projectleider', null, 0.8],
    ],
    { findings: ['staff-total-differs'] },
  ),
  layout(
    'a stacked header',
    [
      ['Overzicht formatie 2026'],
      [],
      ['Medewerker', null, null, 'Inzet', null, 'Contract', null],
      ['Naam', 'Functie', 'Niveau', 'Fte', 'Uren per week', 'Van', 'Tot en met'],
      ['Bram Jansen', 'Projectleider', 'sr.', 1, 36, 2024, null],
      ['Anna de Wit', 'Planeconoom', 'mr.', 0.5, 18, null, 2026],
    ],
    [3, 4],
    [
      [5, 'Bram Jansen', 'projectleider', 'senior', 1, '2024-'],
      [6, 'Anna de Wit', 'planeconoom', 'medior', 0.5, '-2026'],
    ],
  ),
  layout(
    'a header over two rows with the units below',
    [
      ['Naam', 'Functie', 'Formatie', null, 'Opmerking'],
      [null, null, 'fte', 'uren', null],
      ['Bram Jansen', 'Projectleider', 1, 36, null],
      ['Anna de Wit', 'Planeconoom', 0.5, 18, 'ouderschapsverlof'],
    ],
    [1, 2],
    [
      [3, 'Bram Jansen', 'projectleider', null, 1],
      [4, 'Anna de Wit', 'planeconoom', null, 0.5],
    ],
  ),
  layout(
    'only functions and fte',
    [
      ['Formatie afdeling Ruimte'],
      ['Functie', 'Aantal fte'],
      ['Projectleider', 3.5],
      ['Planeconoom', '1,2'],
      ['Stedenbouwkundige', 2],
      ['Totaal', 6.7],
    ],
    [2],
    [
      [3, 'Projectleider', 'projectleider', null, 3.5],
      [4, 'Planeconoom', 'planeconoom', null, 1.2],
      [5, 'Stedenbouwkundige', 'stedenbouwkundige', null, 2],
    ],
    { findings: ['staff-without-names'] },
  ),
  layout(
    'formation beside what is filled',
    [
      ['Functie', 'Formatie (fte)', 'Bezetting (fte)', 'Vacatureruimte'],
      ['Projectleider', 4, 3, 1],
      ['Planeconoom', 1, 0, 1],
      ['Stedenbouwkundige', 2, 2, 0],
    ],
    [1],
    [
      [2, 'Projectleider', 'projectleider', null, 3],
      [3, 'Planeconoom', 'planeconoom', null, 1, 'v'],
      [4, 'Stedenbouwkundige', 'stedenbouwkundige', null, 2],
    ],
    { findings: ['staff-partly-vacant'] },
  ),
  layout(
    'roles as columns with fte inside',
    [
      ['Inzet per rol (fte)'],
      ['Naam', 'Projectleider', 'Planeconoom', 'Stedenbouw', 'Totaal'],
      ['Bram Jansen', 0.8, null, null, 0.8],
      ['Anna de Wit', null, 0.6, null, 0.6],
      ['Tim Bos', 0.4, null, '0,4', 0.8],
      ['Totaal', 1.2, 0.6, 0.4, 2.2],
    ],
    [2],
    [
      [3, 'Bram Jansen', 'projectleider', null, 0.8],
      [4, 'Anna de Wit', 'planeconoom', null, 0.6],
      [5, 'Tim Bos', 'projectleider', null, 0.4],
      [5, 'Tim Bos', 'stedenbouwkundige', null, 0.4],
    ],
  ),
  layout(
    'a cross under the role',
    [
      ['Naam', 'fte', 'Projectleider', 'Planeconoom', 'Planjurist'],
      ['Bram Jansen', 1, 'x', null, null],
      ['Anna de Wit', 0.8, null, 'x', null],
    ],
    [1],
    [
      [2, 'Bram Jansen', 'projectleider', null, 1],
      [3, 'Anna de Wit', 'planeconoom', null, 0.8],
    ],
  ),
  layout(
    'fte per year',
    [
      ['Naam', 'Functie', 'Fte 2026', 'Fte 2027', 'Fte 2028'],
      ['Bram Jansen', 'Projectleider', 1, 1, 1],
      ['Anna de Wit', 'Planeconoom', 0.8, 0.8, 0],
      ['Tim Bos', 'Planjurist', 0, 0.6, 0.6],
    ],
    [1],
    [
      [2, 'Bram Jansen', 'projectleider', null, 1],
      [3, 'Anna de Wit', 'planeconoom', null, 0.8, '-2027'],
      [4, 'Tim Bos', 'planjurist', null, 0.6, '2027-'],
    ],
  ),
  layout(
    'a share for housing beside the contract',
    [
      ['Naam', 'Functie', 'Fte', 'Waarvan wonen'],
      ['Bram Jansen', 'Projectleider', 1, '50%'],
      ['Anna de Wit', 'Planeconoom', 0.8, 1],
    ],
    [1],
    [
      [2, 'Bram Jansen', 'projectleider', null, 1],
      [3, 'Anna de Wit', 'planeconoom', null, 0.8],
    ],
  ),
  layout(
    'names and functions without fte',
    [
      ['Telefoonlijst team Projecten'],
      ['Naam', 'Functie', 'Telefoon', 'E-mail'],
      ['Bram Jansen', 'Projectleider', '06-12345678', 'b.jansen@dorp.nl'],
      ['Anna de Wit', 'Planeconoom', '06-12345679', 'a.dewit@dorp.nl'],
      ['Tim Bos', 'Planjurist', '06-12345670', 't.bos@dorp.nl'],
    ],
    [2],
    [
      [3, 'Bram Jansen', 'projectleider', null, null],
      [4, 'Anna de Wit', 'planeconoom', null, null],
      [5, 'Tim Bos', 'planjurist', null, null],
    ],
    { findings: ['staff-fte-unknown'] },
  ),
  layout(
    'project leaders with their name as the header',
    [
      ['Projectleider', 'Ervaring', 'Inzet (fte)', 'Opmerkingen'],
      ['Bram Jansen', 'Senior', 1, null],
      ['Anna de Wit', 'Medior', 0.8, 'tot 1-7-2027'],
    ],
    [1],
    [
      [2, 'Bram Jansen', 'projectleider', 'senior', 1],
      [3, 'Anna de Wit', 'projectleider', 'medior', 0.8, '-2027'],
    ],
    { sheet: 'Projectleiders' },
  ),
  layout(
    'unknown fte and nobody knows the role',
    [
      ['Naam', 'Functie', 'Fte'],
      ['Bram Jansen', 'Projectleider', 'n.t.b.'],
      ['Anna de Wit', 'Griffier', 1],
      ['Tim Bos', null, 0.5],
      ['Eva Smit', 'Planjurist', 0],
    ],
    [1],
    [
      [2, 'Bram Jansen', 'projectleider', null, null],
      [3, 'Anna de Wit', null, null, 1],
      [4, 'Tim Bos', null, null, 0.5],
      [5, 'Eva Smit', 'planjurist', null, 0],
    ],
    { findings: ['staff-fte-unknown', 'staff-role-unknown', 'staff-role-missing', 'staff-fte-zero'] },
  ),
  layout(
    'a template with only a header',
    [['Formatie'], ['Naam', 'Functie', 'Niveau', 'Fte', 'Vanaf', 'Tot en met', 'Inhuur']],
    [2],
    [],
  ),
  layout(
    'one person in two roles',
    [
      ['Naam', 'Rol', 'Fte'],
      ['Bram Jansen', 'Projectleider', 0.5],
      ['Bram Jansen', 'Planeconoom', 0.5],
    ],
    [1],
    [
      [2, 'Bram Jansen', 'projectleider', null, 0.5],
      [3, 'Bram Jansen', 'planeconoom', null, 0.5],
    ],
    { findings: ['staff-person-twice'] },
  ),
  layout(
    'a list per team on its own sheet',
    [
      ['Naam', 'Functie', 'Fte'],
      ['Bram Jansen', 'Projectleider', 1],
      ['Anna de Wit', 'Projectleider', 0.8],
    ],
    [1],
    [
      [2, 'Bram Jansen', 'projectleider', null, 1],
      [3, 'Anna de Wit', 'projectleider', null, 0.8],
      [3, 'Tim Bos', 'planeconoom', null, 0.6],
      [4, 'Eva Smit', 'planjurist', null, 0.5],
    ],
    {
      sheet: 'Team Projecten',
      others: [
        grid('Team Grond', [
          ['Team Grondzaken'],
          ['Medewerker', 'Functie', 'Uren per week'],
          ['Tim Bos', 'Planeconoom', 21.6],
          ['Eva Smit', 'Planjurist', 18],
        ]),
      ],
    },
  ),
  layout(
    'lists below each other',
    [
      ['Vaste medewerkers'],
      ['Naam', 'Functie', 'Fte'],
      ['Bram Jansen', 'Projectleider', 1],
      ['Anna de Wit', 'Projectleider', 0.8],
      [],
      ['Inhuur'],
      ['Naam', 'Functie', 'Uren per week', 'Tot en met'],
      ['Tim Bos', 'Planeconoom', 18, 2026],
    ],
    [2],
    [
      [3, 'Bram Jansen', 'projectleider', null, 1],
      [4, 'Anna de Wit', 'projectleider', null, 0.8],
      [8, 'Tim Bos', 'planeconoom', null, 0.5, 'x -2026'],
    ],
  ),
  layout(
    'the same list of two years',
    [
      ['Naam', 'Functie', 'Fte'],
      ['Bram Jansen', 'Projectleider', 1],
      ['Anna de Wit', 'Projectleider', 0.8],
      ['Tim Bos', 'Planeconoom', 0.5],
    ],
    [1],
    [
      [2, 'Bram Jansen', 'projectleider', null, 0.9],
      [3, 'Anna de Wit', 'projectleider', null, 0.8],
      [4, 'Eva Smit', 'planeconoom', null, 0.5],
    ],
    {
      sheet: 'Formatie 2025',
      others: [
        grid('Formatie 2026', [
          ['Naam', 'Functie', 'Fte'],
          ['Bram Jansen', 'Projectleider', 0.9],
          ['Anna de Wit', 'Projectleider', 0.8],
          ['Eva Smit', 'Planeconoom', 0.5],
        ]),
      ],
      findings: ['staff-list-left-out'],
    },
  ),
  layout(
    'a phone list beside a list with fte',
    [
      ['Naam', 'Functie', 'Telefoon'],
      ['Bram Jansen', 'Projectleider', '06-1'],
      ['Griet Gans', 'Receptionist', '06-2'],
    ],
    [1],
    [[2, 'Bram Jansen', 'projectleider', null, 1]],
    {
      sheet: 'Smoelenboek',
      others: [
        grid('Formatie', [
          ['Naam', 'Functie', 'Fte'],
          ['Bram Jansen', 'Projectleider', 1],
        ]),
      ],
      findings: ['staff-list-left-out'],
    },
  ),
  layout(
    'competences and scores beside the people, which stay unread',
    [
      ['Naam', 'Functie', 'Fte', 'Onderhandelen', 'Daadkracht', 'Score', 'Geboortedatum'],
      ['Bram Jansen', 'Projectleider', 1, 3, 4, 7.5, '1-2-1970'],
      ['Anna de Wit', 'Projectleider', 0.8, 2, 5, 8, '3-4-1985'],
    ],
    [1],
    [
      [2, 'Bram Jansen', 'projectleider', null, 1],
      [3, 'Anna de Wit', 'projectleider', null, 0.8],
    ],
  ),
  layout(
    'an English list with hired and part-time people',
    [
      ['Name', 'Job title', 'Level', 'FTE', 'Contract type', 'Remarks'],
      ['Bram Jansen', 'Project manager', 'senior', 1, 'permanent', null],
      ['Vacancy', 'Urban designer', null, 0.8, null, null],
      ['Anna White', 'Land counsel', 'junior', 0.6, 'external', null],
    ],
    [1],
    [
      [2, 'Bram Jansen', 'projectleider', 'senior', 1],
      [3, 'Vacancy', 'stedenbouwkundige', null, 0.8, 'v'],
      [4, 'Anna White', 'jurist-grond', 'junior', 0.6, 'x'],
    ],
  ),
  layout(
    'an empty first column, and a part for housing',
    [
      ['Team ruimte 2026'],
      [null, 'Naam', 'Rol', 'Senioriteit', 'Aanstelling (fte)', 'Beschikbaar voor wonen'],
      [null, 'Team Projecten'],
      [null, 'Bram Jansen', 'Projectleider', 'Senior', 1, '80%'],
      [null, 'Wit, A. de', 'Procesmanager', 'Medior', 0.8, '50%'],
      [null, 'Team Vakspecialisten'],
      [null, 'Tim Bos', 'Planeconoom', 'Medior', 0.6, '100%'],
    ],
    [2],
    [
      [4, 'Bram Jansen', 'projectleider', 'senior', 1],
      [5, 'Wit, A. de', 'projectleider', 'medior', 0.8],
      [7, 'Tim Bos', 'planeconoom', 'medior', 0.6],
    ],
  ),
  layout(
    'an outline with the team only in its first row, and hours and fte that agree',
    [
      ['Afdeling', 'Naam', 'Functie', 'Uren', 'Fte', 'Sr/Mr/Jr'],
      ['Projecten', 'Bram Jansen', 'PL', 36, 1, 'sr'],
      [null, 'Anna de Wit', 'PL', 28.8, 0.8, 'mr'],
      ['Vak', 'Tim Bos', 'Adviseur verkeer', 18, 0.5, 'jr'],
      [null, null, null, 82.8, 2.3, null],
    ],
    [1],
    [
      [2, 'Bram Jansen', 'projectleider', 'senior', 1],
      [3, 'Anna de Wit', 'projectleider', 'medior', 0.8],
      [4, 'Tim Bos', 'verkeerskundige', 'junior', 0.5],
    ],
  ),
  layout(
    'a header with line breaks, notes in it and a second line of explanation',
    [
      ['Capaciteit woningbouw gemeente Dorp'],
      ['Naam\nmedewerker', 'Functie /\nrol', 'Niveau\n(J/M/S)', 'Beschikbare\ncapaciteit (fte)', 'Opm.'],
      ['Bram Jansen', 'Projectleider', 'S', '0,9', 'per 1-5-2026'],
      ['Anna de Wit', 'Projectleider', 'M', '0,8', 'uit dienst per 1-7-2027'],
      ['vacature senior PL', 'Projectleider', 'S', '1,0', 'werving loopt'],
    ],
    [2],
    [
      [3, 'Bram Jansen', 'projectleider', 'senior', 0.9],
      [4, 'Anna de Wit', 'projectleider', 'medior', 0.8],
      [5, 'vacature senior PL', 'projectleider', 'senior', 1, 'v'],
    ],
  ),
  layout(
    'a status column that says who is hired and what is open',
    [
      ['Functie', 'Naam', 'Status', 'Fte'],
      ['Projectleider', 'Bram Jansen', 'vast', 1],
      ['Projectleider', 'Anna de Wit', 'inhuur', 0.8],
      ['Planeconoom', 'n.n.', 'vacature', 0.6],
      ['Planjurist', null, 'werving', 0.4],
    ],
    [1],
    [
      [2, 'Bram Jansen', 'projectleider', null, 1],
      [3, 'Anna de Wit', 'projectleider', null, 0.8, 'x'],
      [4, 'n.n.', 'planeconoom', null, 0.6, 'v'],
      [5, 'Planjurist', 'planjurist', null, 0.4, 'v'],
    ],
  ),
  layout(
    'people below each other under functions with their own fte',
    [
      ['Functie', 'Bezetting', 'Fte'],
      ['Projectleider', 'B. Jansen', '1,0'],
      ['Projectleider', 'A. de Wit', '0,78'],
      ['Stedenbouwkundige', 'vacature', '1,0'],
    ],
    [1],
    [
      [2, 'B. Jansen', 'projectleider', null, 1],
      [3, 'A. de Wit', 'projectleider', null, 0.78],
      [4, 'vacature', 'stedenbouwkundige', null, 1, 'v'],
    ],
  ),
  layout(
    'fte per function and year without names',
    [
      ['Formatie ruimtelijk domein (fte)'],
      ['Functie', 2026, 2027, 2028],
      ['Projectleider', 4, 4, 3],
      ['Planeconoom', 1, 1, 1],
      ['Totaal', 5, 5, 4],
    ],
    [2],
    [
      [3, 'Projectleider', 'projectleider', null, 4],
      [4, 'Planeconoom', 'planeconoom', null, 1],
    ],
  ),
  layout(
    'a matrix of teams and roles without names',
    [
      ['Team', 'Projectleider', 'Planeconoom', 'Stedenbouwkundige'],
      ['Noord', 2, 0.5, 1],
      ['Zuid', 1.5, null, 0.5],
    ],
    [1],
    [
      [2, 'Projectleider', 'projectleider', null, 2],
      [2, 'Planeconoom', 'planeconoom', null, 0.5],
      [2, 'Stedenbouwkundige', 'stedenbouwkundige', null, 1],
      [3, 'Projectleider', 'projectleider', null, 1.5],
      [3, 'Stedenbouwkundige', 'stedenbouwkundige', null, 0.5],
    ],
  ),
  layout(
    'hours per year and contract hours that say who is part-time',
    [
      ['Medewerker', 'Rol', 'Contracturen/week', 'Productieve uren 2026', 'Beschikbaar t/m'],
      ['Bram Jansen', 'Projectleider', 36, 1350, null],
      ['Anna de Wit', 'Planeconoom', 24, 900, 'dec 2026'],
    ],
    [1],
    [
      [2, 'Bram Jansen', 'projectleider', null, 1],
      [3, 'Anna de Wit', 'planeconoom', null, 0.67, '-2026'],
    ],
  ),
  layout(
    'error values and formulas, and names that look like nothing else',
    [
      ['Wie', 'Wat', 'Hoeveel (fte)'],
      ['Jansen', 'projectleider', { error: '#REF!' }],
      ['De Wit', 'planeconoom', 0.5],
    ],
    [1],
    [
      [2, 'Jansen', 'projectleider', null, null],
      [3, 'De Wit', 'planeconoom', null, 0.5],
    ],
    { findings: ['staff-fte-unknown'] },
  ),
  layout(
    'sub-headers under a band that was merged over two columns',
    [
      ['Team', 'Medewerker', 'Functie', 'Ervaring', 'Inzet', null, 'Bijzonderheden'],
      [null, null, null, null, 'fte', 'schaal', null],
      ['Noord', 'Bram Jansen', 'projectleider', 'senior', 0.9, 12, null],
      [null, 'Anna de Wit', 'planeconoom', 'medior', 0.5, 11, null],
    ],
    [1, 2],
    [
      [3, 'Bram Jansen', 'projectleider', 'senior', 0.9],
      [4, 'Anna de Wit', 'planeconoom', 'medior', 0.5],
    ],
  ),
];
