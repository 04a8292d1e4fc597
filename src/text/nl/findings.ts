import { quantityText, wholeNumber } from '../format';
import { labelOf, type FindingText, type Params } from '../entries';
import { pane } from './pane';

type Say = (params: Params) => FindingText;

/** "1.240" or "100–150", from the params nameLow and nameHigh. */
export const amount = (params: Params, name: string): string =>
  quantityText({ low: Number(params[`${name}Low`]), high: Number(params[`${name}High`]) });

/** A count with its thousands. */
export const count = (value: Params[string] | undefined): string => wholeNumber(Number(value));

/** What a field is called in a sentence. */
export const field = (value: Params[string] | undefined): string => {
  const name = String(value);
  return name.startsWith('deliveries.')
    ? `oplevering ${name.slice('deliveries.'.length)}`
    : labelOf(pane.fields, name).toLowerCase();
};

const leftOut = (what: string): Say => {
  return ({ row, text }) => ({
    message: `Rij ${row} (${text}) is gelezen als ${what} en telt niet mee als project.`,
    action: 'Klopt dat niet? Geef de rij een projectnaam zoals de andere rijen.',
  });
};

const sentences = {
  // Rows.
  'total-ignored': leftOut('totaal'),
  'subtotal-ignored': leftOut('subtotaal'),
  'heading-ignored': leftOut('tussenkop'),
  'example-ignored': leftOut('voorbeeld'),
  'numbering-ignored': leftOut('nummering van kolommen'),
  'note-ignored': leftOut('opmerking bij de lijst'),
  'repeated-header-ignored': leftOut('herhaalde kop'),
  'cancelled-ignored': ({ row, text }) => ({
    message: `Rij ${row} (${text}) is doorgehaald of vervallen en telt niet mee.`,
    action: 'Gaat het project toch door? Haal de doorhaling of het woord “vervallen” weg.',
  }),
  'hidden-rows-read': ({ count: rows }) => ({
    message: `${count(rows)} verborgen of weggefilterde ${rows === 1 ? 'rij is' : 'rijen zijn'} wel meegeteld.`,
    action: 'Horen ze niet bij de lijst? Verwijder ze of zet “vervallen” in de status.',
  }),
  'duplicate-name': ({ name }) => ({
    message: `De naam ${name} komt vaker voor in de lijst.`,
    action: 'Geef elk project een eigen nummer of een eigen naam, bijvoorbeeld met adres of fase.',
  }),
  'name-says-cancelled': ({ name }) => ({
    message: `De naam ${name} zegt dat het project vervallen is, maar de rij telt nog mee.`,
    action: 'Zet “vervallen” in de status, of pas de naam aan.',
  }),
  'remarks-say-cancelled': ({ name, text }) => ({
    message: `De opmerking bij ${name} (“${text}”) zegt dat het project vervallen is, maar de rij telt nog mee.`,
    action: 'Zet “vervallen” in de status, of pas de opmerking aan.',
  }),

  // Lists and columns.
  'not-projects': () => ({
    message: 'Op dit blad staat per rij een gemeente, gebied of totaal, geen project.',
    action: 'Open het werkboek met de projectenlijst zelf.',
  }),
  'list-left-out': ({ other, rows, only }) => ({
    message: `Deze lijst (${count(rows)} projecten) bevat grotendeels dezelfde projecten als ${other} en telt niet dubbel mee.${Number(only ?? 0) > 0 ? ` ${count(only)} ervan ${only === 1 ? 'staat' : 'staan'} alleen hier en ${only === 1 ? 'telt' : 'tellen'} dus niet mee.` : ''}`,
    action: 'Telt de verkeerde lijst? Kies het blad zelf.',
  }),
  'id-at-several-names': ({ id, count: rows }) => ({
    message: `Nummer ${id} staat bij ${count(rows)} rijen met een andere naam. Ze zijn gelezen als aparte projecten.`,
    action: 'Is het één project? Geef de rijen dezelfde naam. Anders: geef elk project een eigen nummer.',
  }),
  'parts-differ': ({ name, field: meaning, values }) => ({
    message: `De rijen van ${name} verschillen in ‘${field(meaning)}’: ${values}.`,
    action: 'Maak de rijen gelijk, of geef elk deel een eigen naam en nummer.',
  }),
  'part-counts-differ': (params) => ({
    message: `Bij ${params.name} spreken de rijen elkaar tegen in ‘${field(params.field)}’: ${amount(params, 'one')} en ${amount(params, 'other')}.`,
    action: 'Zoek uit welk aantal klopt en verbeter de rijen.',
  }),
  'child-table-joined': ({ other, rows, count: plans }) => ({
    message: `Dit blad is gelezen als aanvulling op ${other}: ${count(rows)} rijen bij ${count(plans)} plannen.`,
    action: 'Klopt dat niet? Geef de plannen op beide bladen hetzelfde nummer.',
  }),
  'child-table-not-joined': ({ other, header }) => ({
    message: `Dit blad lijkt een aanvulling op ${other}, maar via kolom “${header}” horen er andere aantallen woningen bij de plannen. Het is niet gebruikt.`,
    action: 'Geef de plannen op beide bladen hetzelfde nummer.',
  }),
  'child-rows-without-plan': ({ other, count: plans, id }) => ({
    message: `${count(plans)} ${plans === 1 ? 'plan' : 'plannen'} op dit blad ${plans === 1 ? 'staat' : 'staan'} niet in ${other}, te beginnen met ${id}. De rijen ervan tellen niet mee.`,
    action: 'Zet het plan in de lijst, of verbeter het nummer.',
  }),
  'plans-without-child-rows': ({ other, count: plans, name }) => ({
    message: `${count(plans)} ${plans === 1 ? 'plan heeft' : 'plannen hebben'} geen rijen op ${other}, te beginnen met ${name}.`,
    action: 'Vul ze daar aan als de gegevens bekend zijn.',
  }),
  'child-table-differs': (params) => ({
    message: `Bij ${params.name} staat voor ‘${field(params.field)}’ in de lijst ${amount(params, 'one')}, maar op ${params.other} ${amount(params, 'two')}. De lijst telt.`,
    action: 'Zoek uit welk aantal klopt.',
  }),
  'list-turned-round': () => ({
    message:
      'Op dit blad staan de projecten in kolommen en de gegevens in rijen. Het is niet als lijst gelezen.',
    action: 'Draai de lijst: kopiëren, plakken speciaal, transponeren.',
  }),
  'plan-form': () => ({
    message: 'Dit blad is een formulier over één plan. Het is niet als lijst gelezen.',
    action: 'Zet de plannen onder elkaar in één lijst.',
  }),
  'filled-down': ({ header, count: rows }) => ({
    message: `In kolom “${header}” ${rows === 1 ? 'is 1 lege cel' : `zijn ${count(rows)} lege cellen`} gelezen als de cel erboven.`,
    action: 'Klopt dat niet? Vul de kolom in elke rij.',
  }),
  'no-count-column': () => ({
    message: 'In deze lijst is geen kolom met aantallen woningen gevonden.',
    action:
      'Wijs de kolom met aantallen aan, of voeg de kolom “Aantal woningen” toe. Wat u nog niet weet, mag leeg blijven.',
  }),
  'columns-equal': ({ headers, field: meaning }) => ({
    message: `Deze kolommen kunnen allebei ‘${field(meaning)}’ zijn: ${headers}.`,
    action: 'Wijs aan welke kolom het is.',
  }),
  'column-uncertain': ({ header, field: meaning }) => ({
    message: `Kolom “${header}” is gelezen als ‘${field(meaning)}’, maar dat is niet zeker.`,
    action: 'Bevestig of verbeter de betekenis van de kolom.',
  }),
  'period-from-assumed': ({ header, year }) => ({
    message: `“${header}” is gelezen als ${year} en later, omdat de periode ervoor in ${Number(year) - 1} eindigt.`,
    action: `Schrijf “${year} e.v.” of “${Number(year) + 1} e.v.”, dan is er geen twijfel.`,
  }),
  'period-sum-ignored': ({ header }) => ({
    message: `Kolom “${header}” telt jaren op die zelf ook een kolom hebben en telt niet nog eens mee.`,
    action: 'U hoeft niets te doen.',
  }),
  'period-repeated': ({ header }) => ({
    message: `De periode in kolom “${header}” komt al in een eerdere kolom voor. Deze kolom telt niet mee.`,
    action: 'Controleer welke van de twee kolommen de opleveringen bevat.',
  }),
  'period-without-start': ({ header }) => ({
    message: `Kolom “${header}” heeft geen beginjaar. De woningen daarin zijn niet over jaren verdeeld.`,
    action:
      'Zijn ze opgeleverd? Noem de kolom “Gerealiseerd”. Zo niet, schrijf er een beginjaar bij, zoals 2022-2025.',
  }),
  'period-ticks-read': ({ headers }) => ({
    message: `In deze kolommen staan kruisjes: ${headers}. Een kruisje is gelezen als het jaar van oplevering; hoeveel woningen er in welk jaar komen is onbekend.`,
    action: 'Vul het aantal woningen in als een project over meer jaren loopt.',
  }),
  'period-ticks': ({ header }) => ({
    message: `In kolom “${header}” staan kruisjes in plaats van aantallen. De oplevering is daar niet uit gelezen.`,
    action:
      'Vul in plaats van een kruisje het aantal woningen in, of maak een kolom met het jaar van oplevering.',
  }),
  'periods-added-up': ({ parts }) => ({
    message: `De lijst heeft geen eigen kolommen met alle woningen per periode. De opleveringen zijn opgeteld uit: ${parts}.`,
    action: 'Ontbreekt er een soort woning? Zet dan een kolom met het totaal per jaar in de lijst.',
  }),
  'column-split': ({ header, one, two, count: parts }) => ({
    message: `In elke cel van kolom “${header}” staan ${count(parts)} aantallen. Ze zijn gelezen als ‘${field(one)}’ en ‘${field(two)}’${Number(parts) > 2 ? ', enzovoort' : ''}.`,
    action: 'Klopt dat niet? Geef elk aantal een eigen kolom.',
  }),
  'counts-unexplained': (params) => ({
    message: `Kolom “${params.header}” staat tussen kolommen met woningen, maar is niet herkend. De ${amount(params, 'read')} woningen daarin tellen nergens mee.`,
    action: 'Zijn het woningen? Wijs aan wat de kolom betekent.',
  }),
  'column-mixed': ({ header, field: own, other, count: projects, name }) => ({
    message: `In kolom “${header}” staat niet alleen ‘${field(own)}’, maar bij ${count(projects)} ${projects === 1 ? 'project' : 'projecten'} ook ‘${field(other)}’, te beginnen met ${name}. Beide zijn gelezen.`,
    action: 'Maak van fase en planologische status twee kolommen.',
  }),
  'count-ticks': ({ header }) => ({
    message: `In kolom “${header}” staan kruisjes in plaats van aantallen. Er is geen aantal woningen uit gelezen.`,
    action: 'Vul in plaats van een kruisje het aantal woningen in.',
  }),
  'price-bands-unclear': ({ headers }) => ({
    message: `Van deze prijsklassen is niet zeker of ze sociaal, midden, betaalbaar of duur zijn: ${headers}. Ze zijn niet meegeteld bij die segmenten.`,
    action: 'Wijs per kolom aan wat het is, of zet de prijsgrens in de kop, zoals “koop tot € 405.000”.',
  }),

  // Cells.
  'count-unreadable': ({ name, field: meaning, text }) => ({
    message: `Bij ${name} is “${text}” bij ‘${field(meaning)}’ geen leesbaar aantal. Het telt als onbekend.`,
    action: 'Vul een getal in, of een bandbreedte zoals 20-30.',
  }),
  'count-date': ({ name, field: meaning }) => ({
    message: `Bij ${name} staat bij ‘${field(meaning)}’ een datum. Excel maakt van 3-5 een datum. Het telt als onbekend.`,
    action: 'Typ het aantal opnieuw, een bandbreedte met “3 tot 5”.',
  }),
  'count-error': ({ name, field: meaning, text }) => ({
    message: `Bij ${name} staat bij ‘${field(meaning)}’ de foutwaarde ${text}. Het telt als onbekend.`,
    action: 'Herstel de formule.',
  }),
  'count-percentage': ({ name, field: meaning, text }) => ({
    message: `Bij ${name} staat bij ‘${field(meaning)}’ een percentage (${text}) in plaats van een aantal.`,
    action: 'Vul het aantal woningen in.',
  }),
  'count-assumed': (params) => ({
    message: `Bij ${params.name} staat bij ‘${field(params.field)}’ “${params.text}”. Dat is gelezen als ${amount(params, 'read')}.`,
    action: 'Klopt dat niet? Vul één getal in, of een bandbreedte zoals 20-30.',
  }),
  'count-from-share': (params) => ({
    message: `Bij ${params.name} staat bij ‘${field(params.field)}’ een aandeel (${params.text}). Van het totaal zijn dat ongeveer ${amount(params, 'read')} woningen.`,
    action: 'Weet u het aantal? Vul dat in plaats van het aandeel in.',
  }),
  'code-was-date': ({ name, code }) => ({
    message: `Excel heeft van het nummer van ${name} een datum gemaakt. Het is gelezen als ${code}.`,
    action: 'Maak de kolom op als tekst en typ het nummer opnieuw.',
  }),
  'count-not-calculated': ({ name, field: meaning }) => ({
    message: `Bij ${name} staat bij ‘${field(meaning)}’ een formule zonder uitkomst. Het telt als onbekend.`,
    action: 'Open het werkboek in Excel en sla het op, dan staat de uitkomst erin.',
  }),

  // Contradictions and gaps.
  'rows-without-homes': ({ count: rows, name }) => ({
    message: `Van ${count(rows)} ${rows === 1 ? 'project' : 'projecten'} is het aantal woningen onbekend, te beginnen met ${name}.`,
    action: 'Vul een aantal in, desnoods een bandbreedte zoals 20-30.',
  }),
  'status-missing': ({ count: rows, name }) => ({
    message: `Bij ${count(rows)} ${rows === 1 ? 'project' : 'projecten'} is de planologische status leeg, te beginnen met ${name}.`,
    action: 'Vul de planologische status in.',
  }),
  'status-says-unknown': ({ name }) => ({
    message: `De planologische status van ${name} is onbekend.`,
    action: 'Vul de planologische status in.',
  }),
  'status-not-recognised': ({ name, text }) => ({
    message: `De planologische status “${text}” van ${name} is niet herkend en telt als onbekend.`,
    action: 'Schrijf de status in woorden, zoals onherroepelijk, vastgesteld of in voorbereiding.',
  }),
  'status-partly-hard': ({ name, text }) => ({
    message: `${name} is deels hard en deels zacht (“${text}”). Alle woningen tellen mee, met onbekende hardheid.`,
    action: 'Wilt u het verschil zien? Geef het harde en het zachte deel elk een eigen rij.',
  }),
  'status-code-differs': ({ name, text, code }) => ({
    message: `Bij ${name} spreken code en woorden van “${text}” elkaar tegen. De woorden gelden: ${code}.`,
    action: 'Pas de code of de woorden aan.',
  }),
  'years-differ-from-total': (params) => ({
    message: `Bij ${params.name} tellen de jaren op tot ${amount(params, 'years')}, maar het totaal is ${amount(params, 'total')}.`,
    action: 'Pas het totaal of de jaren aan.',
  }),
  'net-differs': (params) => ({
    message: `Bij ${params.name} is netto ${amount(params, 'net')}, maar bruto min sloop is ${amount(params, 'expected')}.`,
    action: 'Controleer bruto, sloop en netto.',
  }),
  'negative-count': (params) => ({
    message: `Bij ${params.name} staat een negatief aantal: ${amount(params, 'count')}.`,
    action: 'Zet sloop in een eigen kolom, of herstel het aantal.',
  }),
  'segment-from-note': ({ name, field: segment, row, text }) => ({
    message: `Bij ${name} was ‘${field(segment)}’ leeg. Het aantal komt uit rij ${row} eronder: “${text}”.`,
    action: 'Zet het aantal in de regel van het plan zelf.',
  }),
  'delivery-in-past': ({ name, period }) => ({
    message: `Bij ${name} staan woningen in ${period}, een periode die voorbij is, terwijl het project niet is afgerond.`,
    action: 'Zijn ze opgeleverd? Zet de fase op afgerond. Zo niet, schuif de planning op.',
  }),

  // Targets and rules.
  'target-incomplete': ({ name }) => ({
    message: `Afspraak ${name} op RB Uitgangspunten mist een jaar of het aantal woningen en telt niet mee.`,
    action: 'Vul Van, Tot en met en Woningen in.',
  }),
} satisfies Record<string, Say>;

/** Sentences for what reading finds in the workbook: what is the matter, and what to do. */
export const findings: Record<keyof typeof sentences, Say> = sentences;
