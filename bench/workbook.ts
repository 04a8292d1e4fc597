import { writeXlsx, type CellValue } from 'hucre/xlsx';

const statuses = ['1A. Onherroepelijk', '2A. Vastgesteld', '3. In voorbereiding', '4A. Visie', '4B. Idee'];
const phases = ['1. Initiatief', '2. Definitie', '3. Ontwerp', '4. Voorbereiding', '5. Realisatie'];
const years = [2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034, 2035];
const header = [
  'ID', 'Gemeente', 'Plaats', 'Projectnaam', 'Plantype', 'Planologische status', 'Projectfase', 'Rol gemeente', 'Bruto', 'Sloop',
  'Sociale huur', 'Middenhuur', 'Betaalbare koop', ...years.map((year) => `Oplevering ${year}`), 'Ontwikkelaar', 'Projectleider',
  'Knelpunten', 'Laatst gewijzigd', 'Opmerkingen',
]; // prettier-ignore

/** A workbook with one tidy list of `rows` projects and 28 columns; the same on every call. */
export async function makeListWorkbook(rows: number): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [
      { name: 'Projecten', rows: [header, ...Array.from({ length: rows }, (_, index) => project(index))] },
    ],
  });
}

function project(index: number): CellValue[] {
  const homes = 4 + ((index * 37) % 240);
  const perYear = years.map((_, year) =>
    year === index % 9 ? homes - Math.floor(homes / 3) : year === (index % 9) + 1 ? Math.floor(homes / 3) : 0,
  );
  return [
    `P-${index + 1}`,
    `Gemeente ${index % 60}`,
    `Kern ${index % 400}`,
    `Plan ${index + 1} aan de ${index % 97}e straat`,
    'Uitbreiding uitleg',
    statuses[index % 5] ?? '',
    phases[(index * 3) % 5] ?? '',
    index % 4 === 0 ? 'Actief' : 'Faciliterend',
    homes,
    index % 11 === 0 ? 12 : 0,
    Math.floor(homes * 0.3),
    Math.floor(homes * 0.1),
    Math.floor(homes * 0.2),
    ...perYear,
    `Ontwikkelaar ${index % 130}`,
    `Trekker ${index % 45}`,
    index % 3 === 0 ? 'Netcongestie, Stikstofruimte' : 'Geen',
    `${1 + (index % 28)}-${1 + (index % 12)}-2026`,
    index % 5 === 0 ? 'overleg gepland' : null,
  ];
}
