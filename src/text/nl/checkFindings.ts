import { labelOf, type FindingText, type Params } from '../entries';
import { dateText, percentage } from '../format';
import { domain } from './domain';
import { amount, count, field } from './findings';

type Say = (params: Params) => FindingText;

const sorts: Readonly<Record<string, string>> = {
  price: 'de prijsklassen',
  tenure: 'huur en koop',
  type: 'de woningtypen',
};

const phase = (value: Params[string] | undefined): string => labelOf(domain.phases, value);
const status = (value: Params[string] | undefined): string => labelOf(domain.projectStatuses, value);
const projects = (value: Params[string] | undefined): string =>
  `${count(value)} ${Number(value) === 1 ? 'project' : 'projecten'}`;

const sentences = {
  // Sums.
  'segments-exceed-total': (params) => ({
    message: `Bij ${params.name} tellen ${labelOf(sorts, params.sort)} op tot ${amount(params, 'segments')}, meer dan het totaal van ${amount(params, 'total')}.`,
    action: 'Pas het totaal of de onderdelen aan.',
  }),
  'segments-below-total': (params) => ({
    message: `Bij ${params.name} tellen ${labelOf(sorts, params.sort)} op tot ${amount(params, 'segments')}, minder dan het totaal van ${amount(params, 'total')}.`,
    action: 'Zet de rest bij de soort waar die hoort, of in een kolom “onbekend”.',
  }),
  'parts-exceed-whole': (params) => ({
    message: `Bij ${params.name} tellen de prijsklassen van ‘${field(params.field)}’ op tot ${amount(params, 'parts')}, meer dan de ${amount(params, 'total')} die er bij ‘${field(params.field)}’ staan.`,
    action: 'Maak de prijsklassen en het aantal gelijk.',
  }),
  'remaining-differs': (params) => ({
    message: `Bij ${params.name} is nog te bouwen ${amount(params, 'left')}, maar het totaal min wat gebouwd is, is ${amount(params, 'expected')}.`,
    action: 'Controleer totaal, gerealiseerd en nog te bouwen.',
  }),
  'remaining-exceeds-total': (params) => ({
    message: `Bij ${params.name} is nog te bouwen (${amount(params, 'left')}) meer dan het totaal (${amount(params, 'total')}).`,
    action: 'Controleer beide aantallen.',
  }),
  'total-differs': (params) => ({
    message: `Rij ${params.row} (${params.label}) zegt ${amount(params, 'total')} bij ‘${field(params.field)}’, maar de projecten tellen op tot ${amount(params, 'rows')}.`,
    action: 'Laat de totaalrij optellen met een formule over alle rijen, of herstel een rij.',
  }),
  'total-misses-text': (params) => ({
    message: `Rij ${params.row} (${params.label}) zegt ${amount(params, 'total')} bij ‘${field(params.field)}’, maar de projecten tellen op tot ${amount(params, 'rows')}. Excel telt cellen met tekst, zoals “${params.text}”, niet mee.`,
    action: 'Noem beide getallen, of vul naast de tekst een getal in om mee te rekenen.',
  }),

  // Years.
  'delivery-before-start': ({ name, period, start }) => ({
    message: `Bij ${name} staan woningen in ${period}, maar de bouw start pas in ${start}.`,
    action: 'Pas de start bouw of de oplevering aan.',
  }),
  'start-after-delivery': ({ name, start, delivery }) => ({
    message: `Bij ${name} start de bouw in ${start}, na de oplevering in ${delivery}.`,
    action: 'Pas de start bouw of het opleverjaar aan.',
  }),
  'delivery-year-differs': ({ name, year, first, last }) => ({
    message: `Bij ${name} is het opleverjaar ${year}, maar de woningen staan in ${first === last ? first : `${first} tot en met ${last}`}.`,
    action: 'Maak het opleverjaar en de jaren gelijk.',
  }),
  'finished-with-homes': ({ name }) => ({
    message: `${name} is afgerond, maar er staan nog woningen die gebouwd moeten worden.`,
    action: 'Is alles opgeleverd? Zet nog te bouwen op 0. Zo niet, pas de fase aan.',
  }),
  'realised-before-delivery': ({ name, year }) => ({
    message: `Bij ${name} staan al woningen, maar de lijst levert ze pas in ${year} op.`,
    action: 'Controleer het aantal gerealiseerde woningen en het jaar van oplevering.',
  }),
  'realised-not-finished': ({ name }) => ({
    message: `Bij ${name} zijn alle woningen gerealiseerd, maar het project is volgens de lijst niet afgerond.`,
    action:
      'Is alles opgeleverd? Zet het project op afgerond. Zo niet, pas het aantal gerealiseerde woningen aan.',
  }),

  // Status, phase and permit.
  'phase-ahead-of-status': ({ name, phase: at, text }) => ({
    message: `${name} is in de fase ${phase(at)}, maar de planologische status is “${text}”.`,
    action: 'Werk de planologische status bij, of controleer de fase.',
  }),
  'status-ahead-of-phase': ({ name, phase: at, text }) => ({
    message: `${name} is in de fase ${phase(at)}, terwijl de planologische status al “${text}” is. Dat kan, maar komt weinig voor.`,
    action: 'Controleer of de fase nog klopt.',
  }),
  'project-status-differs': ({ name, phase: at, projectStatus }) => ({
    message: `Bij ${name} is de projectstatus ${status(projectStatus)}, maar de fase is ${phase(at)}.`,
    action: 'Pas de projectstatus of de fase aan.',
  }),
  'building-without-permit': ({ name, phase: at }) => ({
    message: `${name} is in de fase ${phase(at)}, maar volgens de lijst is de vergunning niet verleend.`,
    action: 'Werk de vergunning bij, of controleer de fase.',
  }),
  'realised-in-early-phase': ({ name, phase: at }) => ({
    message: `Bij ${name} zijn al woningen gerealiseerd, terwijl de fase ${phase(at)} is.`,
    action: 'Loopt een deel al? Maak er twee regels van, met elk een eigen fase.',
  }),

  // Names and fields.
  'name-looks-alike': ({ name, other, row }) => ({
    message: `${name} lijkt op ${other} (rij ${row}). Is dit hetzelfde project?`,
    action: 'Zo ja, verwijder een van de twee. Zo niet, geef ze namen die meer verschillen.',
  }),
  'field-missing': ({ field: missing, count: without, of, name }) => ({
    message: `‘${field(missing)}’ is leeg bij ${count(without)} van de ${projects(of)} (${percentage(Number(without) / Number(of))}), te beginnen met ${name}.`,
    action: 'Vul de lege cellen in. Weet u het niet? Schrijf “onbekend”.',
  }),
  'year-open-ended': ({ field: unread, text, count: times, name }) => ({
    message: `“${text}” bij ‘${field(unread)}’ (${projects(times)}, te beginnen met ${name}) heeft een open einde. Er is geen jaar uit gelezen.`,
    action: 'Vul een jaar in, of het eerste en laatste jaar, zoals 2028-2032.',
  }),
  'value-not-recognised': ({ field: unread, text, count: times, name }) => ({
    message: `De waarde “${text}” bij ‘${field(unread)}’ (${projects(times)}, te beginnen met ${name}) is niet herkend en telt als onbekend.`,
    action: 'Gebruik een gangbaar woord, of vul een jaar of datum in.',
  }),

  // What a rule of RB Uitgangspunten says.
  'year-without-permit': ({ name, year }) => ({
    message: `${name} staat voor ${year}, maar er is nog geen vergunning. Dat jaar is niet haalbaar.`,
    action: 'Kies een later jaar, of werk de vergunning en de status bij.',
  }),
  'year-without-request': ({ name, year }) => ({
    message: `${name} staat voor ${year}, maar de vergunning is nog niet aangevraagd. Dat jaar is niet haalbaar.`,
    action: 'Kies een later jaar, of werk de vergunning bij.',
  }),
  'year-too-early-for-phase': ({ name, year, phase: at, earliest }) => ({
    message: `${name} staat voor ${year}, maar is pas in de fase ${phase(at)}. Ook bij een kort traject kan het op zijn vroegst in ${earliest}.`,
    action: 'Kies een later jaar, of werk de fase bij.',
  }),
  'plan-dormant': ({ name, date, phase: at }) => ({
    message: `${name} is sinds ${dateText(String(date))} niet gewijzigd en is nog in de fase ${phase(at)}.`,
    action: 'Loopt het plan nog? Werk het bij. Zo niet, zet het op de parkeerplaats of op vervallen.',
  }),
  'priority-starts-late': ({ name, year, years }) => ({
    message: `${name} heeft voorrang, maar begint volgens de lijst niet binnen ${years} jaar met bouwen (${year}).`,
    action: 'Controleer de planning, of heroverweeg de voorrang.',
  }),
  'list-old': ({ date, months }) => ({
    message: `De laatste wijziging in de lijst is van ${dateText(String(date))}, ${count(months)} maanden voor de peildatum.`,
    action: 'Werk de lijst bij, of kies een eerdere peildatum.',
  }),
  'list-date-old': ({ date, months }) => ({
    message: `De lijst is van ${dateText(String(date))}, ${count(months)} maanden voor de peildatum.`,
    action: 'Werk de lijst bij en zet de nieuwe datum in de titel, of kies een eerdere peildatum.',
  }),
} satisfies Record<string, Say>;

/** Sentences for what does not add up, contradicts itself, can't be, or was not kept up to date. */
export const checkFindings: Record<keyof typeof sentences, Say> = sentences;
