import type { ErrorCode, ErrorParams } from '../../model/error';

/** Formats by the short name that opening a file gives them. */
const formats: Record<string, string> = {
  xls: 'Dit is een bestand van een oude Excel (.xls).',
  xlsb: 'Dit is een binaire Excel-werkmap (.xlsb).',
  html: 'Dit is een webpagina met de naam van een Excel-bestand.',
  xml: 'Dit is een XML-bestand, geen Excel-werkmap.',
  pdf: 'Dit is een PDF-bestand, geen Excel-werkmap.',
};

/** A value between quotation marks; `otherwise` when the error came without it. */
export function quoted(value: string | number | undefined, otherwise: string): string {
  return value === undefined || value === '' ? otherwise : `“${value}”`;
}

/** One sentence or two per error: what is the matter, and what to do next. Params are those of the place that throws. */
export const errors: Record<ErrorCode, (params: ErrorParams) => string> = {
  'wrong-arguments': ({ reason }) =>
    reason === undefined
      ? 'De opdracht klopt niet. Bekijk de uitleg met --help.'
      : `${reason} Bekijk de uitleg met --help.`,
  'not-found': ({ file, sheet }) =>
    file === undefined && sheet !== undefined
      ? `Het blad ${quoted(sheet, '')} staat niet in de werkmap. Kijk of het een andere naam heeft gekregen.`
      : `Het bestand ${quoted(file, '')} is niet gevonden. Controleer de naam en de map.`.replace('  ', ' '),
  encrypted: () =>
    'Dit bestand is met een wachtwoord beveiligd. Open het in Excel, haal het wachtwoord eraf en probeer het opnieuw.',
  damaged: ({ part }) =>
    `Dit bestand is beschadigd of niet compleet${part === undefined ? '' : ` (${part})`}. Open het in Excel, laat het herstellen, sla het op en probeer het opnieuw.`,
  'too-large': ({ megabytes }) =>
    `Dit bestand is ${megabytes === undefined ? 'uitgepakt groter dan het zegt te zijn' : `uitgepakt ${megabytes} MB, te groot om veilig te openen`}. ` +
    'Bewaar alleen de bladen die u nodig hebt in een nieuwe werkmap en probeer het daarmee.',
  'unsupported-format': ({ format }) =>
    `${formats[String(format)] ?? 'Dit bestand is geen werkmap die Regieblad kan lezen.'} Open het in Excel en sla het op als Excel-werkmap (.xlsx).`,
  'strict-ooxml': () =>
    'Deze werkmap is opgeslagen als “Strict Open XML-werkblad”. Sla hem in Excel op als gewone Excel-werkmap (.xlsx); dan kan Regieblad erin schrijven.',
  signed: () =>
    'Deze werkmap is digitaal ondertekend en zou die handtekening verliezen. Maak een kopie, verwijder daarin de handtekening en probeer het met de kopie.',
  'structure-protected': () =>
    'De structuur van deze werkmap is beveiligd, daarom kunnen er geen bladen bij. Zet in Excel bij Controleren de beveiliging van de werkmap uit en probeer het opnieuw.',
  'no-list': () =>
    'Er is geen projectenlijst gevonden. Zorg voor een blad met een rij koppen, zoals naam, aantal woningen en jaar, en daaronder één project per rij.',
  'empty-list': () =>
    'De projectenlijst heeft koppen, maar nog geen projecten. Vul ten minste één project in en probeer het opnieuw.',
  'bad-reference-date': ({ date }) =>
    `De peildatum ${quoted(date, '')} is geen geldige datum. Schrijf hem als jjjj-mm-dd, bijvoorbeeld 2026-01-31.`.replace(
      '  ',
      ' ',
    ),
  'earlier-without-date': ({ file }) =>
    `Van de eerdere lijst ${quoted(file, 'die u opgaf')} is niet bekend van welke dag hij is. Zet de datum erachter, bijvoorbeeld --earlier oud.xlsx@2024-01-01.`,
  'output-not-writable': ({ file }) =>
    `Het bestand ${quoted(file, '')} kan niet worden geschreven. Sluit het als het open is in Excel, of kies een andere map.`.replace(
      '  ',
      ' ',
    ),
  'output-extension': ({ extension }) =>
    `Het resultaat moet dezelfde soort bestand zijn als de bron${extension === undefined ? '' : `: geef een naam die eindigt op ${dotted(extension)}`}.`,
  'output-is-input': () =>
    'Het resultaat zou de bron overschrijven. Geef een andere naam of een andere map op.',
  'sheet-name-taken': ({ name }) =>
    `Er staat al iets van uzelf in de werkmap met de naam ${quoted(name, 'die Regieblad gebruikt')}. Geef het een andere naam en probeer het opnieuw; er is niets veranderd.`,
  'sheet-protected': ({ sheet }) =>
    `Het blad ${quoted(sheet, 'van Regieblad')} is beveiligd. Zet in Excel bij Controleren de beveiliging van het blad uit en probeer het opnieuw.`,
  'cell-edit-mode': () => 'U bent nog aan het typen in een cel. Druk op Enter of Esc en probeer het opnieuw.',
  'workbook-not-active': () =>
    'Een andere werkmap staat op de voorgrond. Klik in deze werkmap en probeer het opnieuw.',
  'payload-too-large': () =>
    'De werkmap is te groot om in één keer te lezen of te schrijven. Haal lege of oude bladen weg en probeer het opnieuw.',
  'ability-missing': ({ ability }) =>
    ability === 'select'
      ? 'Hier kan geen cel worden aangewezen. Open het resultaat in Excel en zoek de cel daar op.'
      : `Dit werkt niet in deze versie van Excel${ability === undefined ? '' : ` (${ability} ontbreekt)`}. Werk Excel bij, of gebruik Regieblad in de browser met een bestand.`,
  'write-failed-restored': () =>
    'Het schrijven is mislukt. De bladen zijn teruggezet zoals ze waren. Probeer het opnieuw.',
  'write-failed-unfinished': () =>
    'Het schrijven is halverwege gestopt en terugzetten lukte niet. Uw eigen bladen zijn niet veranderd. Start Regieblad opnieuw; dan worden de bladen afgemaakt.',
  'host-failed': ({ code }) =>
    `Excel gaf een fout${code === undefined ? '' : ` (${code})`}. Probeer het opnieuw; blijft het misgaan, sla de werkmap op en open haar opnieuw.`,
};

/** A file extension with its dot, whether it was given with it or not. */
export function dotted(extension: string | number): string {
  return `.${String(extension).replace(/^\./, '')}`;
}
