import { plain } from '../cells/text';
import { remembered } from '../remembered';
import type { Confidence, StaffField } from '../reading';

/** What the header of a column may mean, and how well its words say so. */
export interface Meaning {
  field: StaffField;
  confidence: Confidence;
}

/** Headers of staff lists and exports of personnel systems (common Dutch wording and English; aanname), as plain words. */
const whole: Partial<Record<StaffField, string>> = {
  name:
    'naam|namen|medewerker|medewerkers|naam medewerker|medewerker naam|naam van medewerker|collega|collegas|naam collega|wie|persoon|personen|' +
    'teamlid|teamleden|name|employee|staff|staff member|naam functionaris|functionaris|werknemer|naam werknemer|volledige naam|naam voluit|' +
    'weergavenaam|voor en achternaam|naam projectleider|projectleider|projectleiders|projectmanager|trekker|ambtenaar|naam ambtenaar|' +
    'bezet door|ingevuld door|invulling|naam bezetting|adviseur|full name|personeelslid',
  firstName: 'voornaam|voornamen|roepnaam|first name|voorletters|voorletter|given name',
  affix: 'tussenvoegsel|tussenvoegsels|voorvoegsel|voorvoegsels|tussenv|tv|voorv|infix',
  surname: 'achternaam|familienaam|geslachtsnaam|last name|surname|family name',
  initials:
    'initialen|afkorting|paraaf|afk|afkorting naam|initials|naamcode|initialen medewerker|abbreviation',
  functionTitle:
    'functie|functies|functienaam|functietitel|functieomschrijving|functiebenaming|function|job title|title|functie rol|naam functie|' +
    'generieke functie|normfunctie|hr21 functie|functieprofiel|functie omschrijving|beroep|job|position|wat|taak',
  role:
    'rol|rollen|discipline|disciplines|vakgebied|expertise|role|rol in project|rol in projecten|specialisme|deskundigheid|taakveld|werkveld|' +
    'vakdiscipline|capaciteit per rol|kennisveld',
  seniority:
    'niveau|senioriteit|ervaringsniveau|ervaring|seniority|level|junior medior senior|senior medior junior|j m s|s m j|sr mr jr|jr mr sr|' +
    'niveau leidinggevende|functieniveau|schaal|functieschaal|salarisschaal|schaalniveau|jr sr|junior senior|niveau j m s|niveau s m j|scale',
  fte:
    'fte|ftes|fte s|f t e|aantal fte|aantal ftes|formatie|formatie fte|formatie in fte|fte formatie|omvang fte|bezetting fte|bezetting in fte|' +
    'fte woningbouw|fte wonen|fte totaal|totaal fte|fte bezetting|aanstelling|aanstelling fte|dienstverband fte|inzet fte|omvang|omvang in fte|' +
    'deeltijdfactor|parttime factor|parttimefactor|deeltijd|deeltijdpercentage|parttimepercentage|parttime|deeltijd %|deeltijd%|parttime %|' +
    'parttime%|pt%|pt %|betrekkingsomvang|werktijdfactor|contractomvang|aanstellingsomvang|omvang dienstverband|omvang aanstelling|' +
    'omvang contract|bezetting|inzet|inzet in fte|inzet%|inzet %|beschikbaar fte|beschikbare fte|fte beschikbaar|capaciteit fte|capaciteit in fte|' +
    'capaciteit|percentage|fte contract|contract fte|fte per persoon|dienstverband %|aanstelling %|aanstellingspercentage|beschikbare capaciteit',
  hours:
    'uren|uren per week|uur per week|uren week|uren p w|uren pw|uur p w|u w|uw|contracturen|uur|hours|hours per week|beschikbare uren|uren per jaar|' +
    'uren p j|uren jaar|uur per jaar|aanstelling uren|omvang uren|uren contract|contracturen per week|contracturen per jaar|uren beschikbaar|' +
    'beschikbare uren per jaar|beschikbare uren per week|productieve uren|productieve uren per jaar|arbeidsduur|werkuren|weekuren|jaaruren|' +
    'dagen|dagen per week|werkdagen|aantal dagen|aantal uren|aantal uren per week|aantal uur|inzet uren|inzet in uren|uren per maand|hours per year|' +
    'aanwezig|aanwezigheid|werkweek|uren inzet|declarabele uren|days',
  share:
    'waarvan wonen|waarvan woningbouw|aandeel woningbouw|aandeel wonen|% woningbouw|% wonen|percentage woningbouw|percentage wonen|' +
    'waarvan voor woningbouw|inzet woningbouw|inzet wonen|deel woningbouw|beschikbaar voor woningbouw|waarvan fte wonen|waarvan fte woningbouw|share housing',
  team: 'team|afdeling|cluster|eenheid|domein|unit|teamnaam|organisatieonderdeel|afdeling team|team afdeling|sector|department|org eenheid|organisatie eenheid',
  from:
    'vanaf|van|ingangsdatum|start|startdatum|in dienst|in dienst per|per|beschikbaar vanaf|from|begindatum|datum in dienst|ingang|vanaf datum|' +
    'datum indiensttreding|indiensttreding|datum in|in dienst sinds|vanaf jaar|start contract|start date',
  until:
    'tot|tot en met|t m|einddatum|uit dienst|uit dienst per|eind|einde|beschikbaar tot|until|einde contract|contract tot|contract t m|datum uit dienst|' +
    'einddatum contract|tot datum|inhuur tot|inhuur t m|loopt tot|eindigt|datum uit|tot en met jaar|contract tot en met|end date|beschikbaar t m',
  period: 'periode|looptijd|contractperiode|looptijd contract|beschikbaarheid periode|inhuurperiode|period',
  external:
    'inhuur|extern|externe|vast inhuur|dienstverband|contractvorm|in extern|intern extern|external|soort contract|contract|vast flex|vast extern|' +
    'type contract|contracttype|contract type|soort dienstverband|type dienstverband|inhuur ja nee|extern ja nee|bureau|inhuurbureau|detacheerder|' +
    'detacheringsbureau|leverancier|vast tijdelijk inhuur|vast tijdelijk|vast|arbeidsrelatie|werkgever|aanstellingsvorm|soort aanstelling|agency|inhuur via|i e',
  vacancy: 'vacature|vacant|vacatures|status|vacature ja nee|bezet vacant|vervuld|stand van zaken|vacancy',
  leave: 'verlof|afwezigheid|ouderschapsverlof|verlofuren|leave',
  competences:
    'competenties|competentie|specialismen|specialisaties|specialisatie|vaardigheden|sterk in|sterke punten|kennis van|kennis en ervaring|' +
    'competences|competencies|skills',
  remarks: 'opmerking|opmerkingen|toelichting|bijzonderheden|remarks|notes|notities|notitie|aantekening',
};

/** Parts of longer headers ("Aantal uur p.w. (contract)"); the specific ones first. */
const within: readonly (readonly [RegExp, StaffField])[] = [
  [
    /\b(?:waarvan|aandeel|percentage|deel|beschikbaar|inzetbaar|inzet)\b.*\b(?:wonen|woningbouw|housing)\b/,
    'share',
  ],
  [/\bfte\b|\bftes\b|deeltijd|part ?time|betrekkingsomvang|omvang|aanstelling(?!svorm)/, 'fte'],
  [/uren\b|\buur\b|\bhours\b|werkdagen|dagen per week/, 'hours'],
  [/\b(?:naam|name)\b.*\b(?:medewerker|collega|functionaris|projectleider|employee)\b/, 'name'],
  [/\bfunctie|\bjob title\b/, 'functionTitle'],
  [/senior|\bniveau\b|\bschaal\b/, 'seniority'],
  [
    /\b(?:contract|beschikbaar|inhuur|inzet) (?:tot|t m|tot en met)\b|\beind(?:e|datum)\b|uit dienst/,
    'until',
  ],
  [/\b(?:beschikbaar|inzet|contract) (?:vanaf|per)\b|ingangsdatum|startdatum|in dienst/, 'from'],
  [/\binhuur|\bextern|inhuurbureau|detacher/, 'external'],
  [/\bvacature|\bvacant/, 'vacancy'],
  [/\bverlof/, 'leave'],
  [/^(?:specialisme|expertise|deskundigheid)$/, 'competences'],
  [/^opmerking|^toelichting/, 'remarks'],
];

/** Headers that may stand over names as well as over sizes. */
const overNames = /^(?:bezetting|formatie|inzet|capaciteit|huidige bezetting)$/;

const fieldsOf = new Map<string, StaffField>(
  (Object.entries(whole) as [StaffField, string][]).flatMap(([field, phrases]) =>
    phrases.split('|').map((phrase) => [phrase, field] as const),
  ),
);

/** Words that a year, a date or a bracket adds to a header: "Fte 2026", "Naam medewerker (intern)". */
function bare(header: string): string {
  return plain(header)
    .replace(/\b(?:19|20)\d\d\b/g, ' ')
    .replace(/\b(?:per|op|in|stand|peildatum) *$/, ' ')
    .replace(/ +/g, ' ')
    .trim();
}

/** The meanings that the words of one header allow, the surest first. */
export const meaningsOf = remembered(collect);

function collect(header: string): Meaning[] {
  const found: Meaning[] = [];
  const offer = (field: StaffField | undefined, confidence: Confidence) => {
    if (field !== undefined && !found.some((one) => one.field === field)) found.push({ field, confidence });
  };
  if (header.length > 60) return found;
  offer(fieldsOf.get(plain(header)), 'high');
  offer(fieldsOf.get(bare(header)), 'high');
  offer(fieldsOf.get(bare(header.replace(/\([^)]*\)/g, ' '))), 'high');
  for (const [pattern, field] of within) {
    if (pattern.test(plain(header))) offer(field, 'medium');
  }
  if (overNames.test(bare(header))) offer('name', 'medium');
  return found;
}

/** What a column of fte counts: what is there, what was granted, what is open, what is asked, or only the part for housing. */
export type FteKind = 'present' | 'plain' | 'granted' | 'open' | 'needed' | 'housing';

/** The kind of fte by the words of the whole header, with its bands. */
export function fteKind(header: string): FteKind {
  const words = plain(header);
  if (/vacatur|vacant|openstaand|onvervuld|tekort|verschil/.test(words)) return 'open';
  if (/nodig|benodigd|gevraagd|behoefte|gewenst|needed/.test(words)) return 'needed';
  if (/\bwonen\b|woningbouw|housing/.test(words)) return 'housing';
  if (
    /bezet|werkelijk|feitelijk|contract|aanstelling|dienstverband|ingevuld|aanwezig|beschikba|huidig/.test(
      words,
    )
  )
    return 'present';
  return /formatie|begroot|toegestaan|norm/.test(words) ? 'granted' : 'plain';
}
