/** The staff list of Lindenwaard: name | function | level | fte | from | until | remark. */
export const staff: string[] = [
  'Bram Jansen|Senior projectleider gebiedsontwikkeling|senior|0,8|||',
  'Marieke de Wit|Projectleider|senior|0,6|||',
  'Sevda Yilmaz|Projectleider wonen|medior|0,6|||',
  'Peter van Dijk|Projectleider|medior|0,5|||',
  'Lotte Hendriks|Junior projectleider|junior|1,0|2025||trainee geweest',
  'Vacature|Projectleider|medior|1,0|2027||opengesteld',
  'Tineke Bos|Projectondersteuner / casemanager|medior|0,9|||',
  'Joris Smeets|Planeconoom|medior|0,8||2027|gaat met pensioen',
  'Fleur Abbink|Stedenbouwkundige|senior|0,9|||',
  'Ruud Geerts|Civieltechnisch medewerker openbare ruimte|medior|1,6|||twee personen samen',
  'Anouk Peeters|Planjurist omgevingsrecht|medior|0,8|||',
  'Wim Teunissen|Jurist grondzaken|senior|0,5|||inhuur',
  'Dilan Kaya|Verkeerskundige|medior|0,6|||',
  'Henk Roelofs|Adviseur milieu en ecologie|medior|0,5|||via omgevingsdienst',
  'Ilse Vermeer|Vergunningverlener|medior|2,0|||',
  'Noor Willems|Communicatieadviseur|junior|0,4|||',
  'Karin Brouwer|Beleidsadviseur wonen|senior|0,8|||',
];

/** The woondeal as the municipality keeps it: year, agreed homes, delivered homes so far. */
export const woondeal: { year: number; agreed: number; delivered: number | null }[] = [
  { year: 2022, agreed: 260, delivered: 184 },
  { year: 2023, agreed: 280, delivered: 197 },
  { year: 2024, agreed: 300, delivered: 161 },
  { year: 2025, agreed: 320, delivered: 168 },
  { year: 2026, agreed: 340, delivered: null },
  { year: 2027, agreed: 350, delivered: null },
  { year: 2028, agreed: 350, delivered: null },
  { year: 2029, agreed: 350, delivered: null },
  { year: 2030, agreed: 350, delivered: null },
];
