import { quantityText, wholeNumber } from '../format';
import type { findings as dutch } from '../nl/findings';
import { labelOf, type FindingText, type Params } from '../entries';
import { pane } from './pane';

type Say = (params: Params) => FindingText;

/** "1.240" or "100–150", from the params nameLow and nameHigh. */
export const amount = (params: Params, name: string): string =>
  quantityText({ low: Number(params[`${name}Low`]), high: Number(params[`${name}High`]) }, 'en');

/** A count with its thousands. */
export const count = (value: Params[string] | undefined): string => wholeNumber(Number(value));

/** What a field is called in a sentence. */
export const field = (value: Params[string] | undefined): string => {
  const name = String(value);
  return name.startsWith('deliveries.')
    ? `delivery ${name.slice('deliveries.'.length)}`
    : labelOf(pane.fields, name).toLowerCase();
};

const leftOut = (what: string): Say => {
  return ({ row, text }) => ({
    message: `Row ${row} (${text}) was read as ${what} and doesn't count as a project.`,
    action: 'Not right? Give the row a project name like the other rows.',
  });
};

export const findings: Record<keyof typeof dutch, Say> = {
  'total-ignored': leftOut('a total'),
  'subtotal-ignored': leftOut('a subtotal'),
  'heading-ignored': leftOut('a heading'),
  'example-ignored': leftOut('an example'),
  'numbering-ignored': leftOut('column numbers'),
  'note-ignored': leftOut('a note to the list'),
  'repeated-header-ignored': leftOut('a repeated header'),
  'cancelled-ignored': ({ row, text }) => ({
    message: `Row ${row} (${text}) is struck through or cancelled and doesn't count.`,
    action: 'Is the project still on? Remove the strike-through or the word “vervallen”.',
  }),
  'hidden-rows-read': ({ count: rows }) => ({
    message: `${count(rows)} hidden or filtered ${rows === 1 ? 'row was' : 'rows were'} counted all the same.`,
    action: "Don't they belong in the list? Delete them or put “vervallen” in the status.",
  }),
  'duplicate-name': ({ name }) => ({
    message: `The name ${name} occurs more than once in the list.`,
    action: 'Give every project its own number or its own name, for instance with address or phase.',
  }),
  'name-says-cancelled': ({ name }) => ({
    message: `The name ${name} says that the project is cancelled, but the row still counts.`,
    action: 'Put “vervallen” in the status, or change the name.',
  }),
  'not-projects': () => ({
    message: 'Each row of this sheet is a municipality, an area or a total, not a project.',
    action: 'Open the workbook with the project list itself.',
  }),
  'list-left-out': ({ other, rows, only }) => ({
    message: `This list (${count(rows)} projects) holds largely the same projects as ${other} and is not counted twice.${Number(only ?? 0) > 0 ? ` ${count(only)} of them ${only === 1 ? 'stands' : 'stand'} only here and so ${only === 1 ? "doesn't" : "don't"} count.` : ''}`,
    action: 'Is the wrong list counted? Choose the sheet yourself.',
  }),
  'id-at-several-names': ({ id, count: rows }) => ({
    message: `Number ${id} stands at ${count(rows)} rows with different names. They were read as separate projects.`,
    action: 'Is it one project? Give the rows the same name. Else: give every project its own number.',
  }),
  'parts-differ': ({ name, field: meaning, values }) => ({
    message: `The rows of ${name} differ in ‘${field(meaning)}’: ${values}.`,
    action: 'Make the rows equal, or give every part its own name and number.',
  }),
  'part-counts-differ': (params) => ({
    message: `The rows of ${params.name} contradict each other in ‘${field(params.field)}’: ${amount(params, 'one')} and ${amount(params, 'other')}.`,
    action: 'Find out which number is right and correct the rows.',
  }),
  'child-table-joined': ({ other, rows, count: plans }) => ({
    message: `This sheet was read as an addition to ${other}: ${count(rows)} rows of ${count(plans)} plans.`,
    action: 'Not right? Give the plans the same number on both sheets.',
  }),
  'child-table-not-joined': ({ other, header }) => ({
    message: `This sheet seems to add to ${other}, but by column “${header}” the plans get other numbers of homes. It was not used.`,
    action: 'Give the plans the same number on both sheets.',
  }),
  'child-rows-without-plan': ({ other, count: plans, id }) => ({
    message: `${count(plans)} ${plans === 1 ? 'plan' : 'plans'} of this sheet ${plans === 1 ? 'is' : 'are'} not in ${other}, ${id} to begin with. Their rows don't count.`,
    action: 'Add the plan to the list, or correct the number.',
  }),
  'plans-without-child-rows': ({ other, count: plans, name }) => ({
    message: `${count(plans)} ${plans === 1 ? 'plan has' : 'plans have'} no rows on ${other}, ${name} to begin with.`,
    action: 'Add them there when the data are known.',
  }),
  'child-table-differs': (params) => ({
    message: `For ‘${field(params.field)}’ of ${params.name} the list says ${amount(params, 'one')}, but ${params.other} says ${amount(params, 'two')}. The list counts.`,
    action: 'Find out which number is right.',
  }),
  'list-turned-round': () => ({
    message: 'On this sheet the projects stand in columns and their data in rows. It was not read as a list.',
    action: 'Turn the list: copy, paste special, transpose.',
  }),
  'plan-form': () => ({
    message: 'This sheet is a form about one plan. It was not read as a list.',
    action: 'Put the plans below each other in one list.',
  }),
  'filled-down': ({ header, count: rows }) => ({
    message: `In column “${header}” ${rows === 1 ? '1 empty cell was' : `${count(rows)} empty cells were`} read as the cell above.`,
    action: 'Not right? Fill in the column in every row.',
  }),
  'no-count-column': () => ({
    message: 'No column with numbers of homes was found in this list.',
    action:
      'Point out the column with the numbers, or add the column “Aantal woningen”. What you don’t know yet may stay empty.',
  }),
  'columns-equal': ({ headers, field: meaning }) => ({
    message: `Each of these columns could be ‘${field(meaning)}’: ${headers}.`,
    action: 'Point out which column it is.',
  }),
  'column-uncertain': ({ header, field: meaning }) => ({
    message: `Column “${header}” was read as ‘${field(meaning)}’, but that is not certain.`,
    action: 'Confirm or correct the meaning of the column.',
  }),
  'period-from-assumed': ({ header, year }) => ({
    message: `“${header}” was read as ${year} and later, because the period before it ends in ${Number(year) - 1}.`,
    action: `Write “${year} e.v.” or “${Number(year) + 1} e.v.” and there is no doubt.`,
  }),
  'period-sum-ignored': ({ header }) => ({
    message: `Column “${header}” adds up years that have their own columns and is not counted again.`,
    action: 'Nothing to do.',
  }),
  'period-repeated': ({ header }) => ({
    message: `The period in column “${header}” already stands in an earlier column. This column doesn't count.`,
    action: 'Check which of the two columns holds the deliveries.',
  }),
  'period-without-start': ({ header }) => ({
    message: `Column “${header}” has no first year. The homes in it were not laid in years.`,
    action: 'Delivered? Call the column “Gerealiseerd”. If not, add a first year, such as 2022-2025.',
  }),
  'period-ticks-read': ({ headers }) => ({
    message: `These columns hold ticks: ${headers}. A tick was read as the year of delivery; how many homes come in which year is unknown.`,
    action: 'Fill in the number of homes where a project takes several years.',
  }),
  'period-ticks': ({ header }) => ({
    message: `Column “${header}” holds ticks instead of numbers. No delivery was read from it.`,
    action: 'Fill in the number of homes instead of a tick, or make a column with the year of delivery.',
  }),
  'periods-added-up': ({ parts }) => ({
    message: `The list has no columns of its own with all homes per period. The deliveries were added up from: ${parts}.`,
    action: 'Is a kind of home missing? Then add a column with the total per year to the list.',
  }),
  'column-split': ({ header, one, two, count: parts }) => ({
    message: `Each cell of column “${header}” holds ${count(parts)} numbers. They were read as ‘${field(one)}’ and ‘${field(two)}’${Number(parts) > 2 ? ', and so on' : ''}.`,
    action: 'Is that wrong? Give each number a column of its own.',
  }),
  'counts-unexplained': (params) => ({
    message: `Column “${params.header}” stands among columns of homes, but was not understood. The ${amount(params, 'read')} homes in it count nowhere.`,
    action: 'Are they homes? Say what the column means.',
  }),
  'column-mixed': ({ header, field: own, other, count: projects, name }) => ({
    message: `Column “${header}” holds not only ‘${field(own)}’, but for ${count(projects)} ${projects === 1 ? 'project' : 'projects'} also ‘${field(other)}’, starting with ${name}. Both were read.`,
    action: 'Make two columns: one for the phase, one for the planning status.',
  }),
  'count-ticks': ({ header }) => ({
    message: `Column “${header}” holds ticks instead of numbers. No number of homes was read from it.`,
    action: 'Fill in the number of homes instead of a tick.',
  }),
  'price-bands-unclear': ({ headers }) => ({
    message: `It is not certain whether these price bands are social, mid, affordable or expensive: ${headers}. They don't count in those segments.`,
    action:
      'Say what each column is, or put the edge of the band in the header, such as “koop tot € 405.000”.',
  }),
  'remarks-say-cancelled': ({ name, text }) => ({
    message: `The remark at ${name} (“${text}”) says that the project is cancelled, but the row still counts.`,
    action: 'Put “vervallen” in the status, or change the remark.',
  }),
  'count-unreadable': ({ name, field: meaning, text }) => ({
    message: `At ${name} “${text}” for ‘${field(meaning)}’ is no readable number. It counts as unknown.`,
    action: 'Fill in a number, or a range such as 20-30.',
  }),
  'count-date': ({ name, field: meaning }) => ({
    message: `At ${name} ‘${field(meaning)}’ holds a date. Excel turns 3-5 into a date. It counts as unknown.`,
    action: 'Type the number again, a range as “3 tot 5”.',
  }),
  'count-error': ({ name, field: meaning, text }) => ({
    message: `At ${name} ‘${field(meaning)}’ holds the error value ${text}. It counts as unknown.`,
    action: 'Repair the formula.',
  }),
  'count-percentage': ({ name, field: meaning, text }) => ({
    message: `At ${name} ‘${field(meaning)}’ holds a percentage (${text}) instead of a number.`,
    action: 'Fill in the number of homes.',
  }),
  'count-assumed': (params) => ({
    message: `At ${params.name} ‘${field(params.field)}’ says “${params.text}”. It was read as ${amount(params, 'read')}.`,
    action: 'Not right? Fill in one number, or a range such as 20-30.',
  }),
  'count-from-share': (params) => ({
    message: `At ${params.name} ‘${field(params.field)}’ holds a share (${params.text}). Of the total that is about ${amount(params, 'read')} homes.`,
    action: 'Do you know the number? Fill it in instead of the share.',
  }),
  'code-was-date': ({ name, code }) => ({
    message: `Excel made a date of the number of ${name}. It was read as ${code}.`,
    action: 'Format the column as text and type the number again.',
  }),
  'count-not-calculated': ({ name, field: meaning }) => ({
    message: `At ${name} ‘${field(meaning)}’ holds a formula without a result. It counts as unknown.`,
    action: 'Open the workbook in Excel and save it, so that the result is stored.',
  }),
  'rows-without-homes': ({ count: rows, name }) => ({
    message: `The number of homes of ${count(rows)} ${rows === 1 ? 'project' : 'projects'} is unknown, starting with ${name}.`,
    action: 'Fill in a number, if need be a range such as 20-30.',
  }),
  'status-missing': ({ count: rows, name }) => ({
    message: `The planning status of ${count(rows)} ${rows === 1 ? 'project' : 'projects'} is empty, starting with ${name}.`,
    action: 'Fill in the planning status.',
  }),
  'status-says-unknown': ({ name }) => ({
    message: `The planning status of ${name} is unknown.`,
    action: 'Fill in the planning status.',
  }),
  'status-not-recognised': ({ name, text }) => ({
    message: `The planning status “${text}” of ${name} was not recognised and counts as unknown.`,
    action: 'Write the status in words, such as onherroepelijk, vastgesteld or in voorbereiding.',
  }),
  'status-partly-hard': ({ name, text }) => ({
    message: `${name} is partly hard and partly soft (“${text}”). All homes count, with unknown hardness.`,
    action: 'Do you want to see the difference? Give the hard and the soft part a row of their own.',
  }),
  'status-code-differs': ({ name, text, code }) => ({
    message: `At ${name} the code and the words of “${text}” contradict each other. The words count: ${code}.`,
    action: 'Change the code or the words.',
  }),
  'years-differ-from-total': (params) => ({
    message: `At ${params.name} the years add up to ${amount(params, 'years')}, but the total is ${amount(params, 'total')}.`,
    action: 'Change the total or the years.',
  }),
  'net-differs': (params) => ({
    message: `At ${params.name} net is ${amount(params, 'net')}, but gross minus demolition is ${amount(params, 'expected')}.`,
    action: 'Check gross, demolition and net.',
  }),
  'negative-count': (params) => ({
    message: `At ${params.name} there is a negative number: ${amount(params, 'count')}.`,
    action: 'Put demolition in its own column, or repair the number.',
  }),
  'segment-from-note': ({ name, field: segment, row, text }) => ({
    message: `At ${name} ‘${field(segment)}’ was empty. The number comes from row ${row} below it: “${text}”.`,
    action: 'Put the number in the row of the plan itself.',
  }),
  'delivery-in-past': ({ name, period }) => ({
    message: `At ${name} homes stand in ${period}, a period that is over, while the project isn't finished.`,
    action: 'Delivered? Set the phase to afgerond. If not, move the schedule.',
  }),
  'target-incomplete': ({ name }) => ({
    message: `Agreement ${name} on RB Uitgangspunten lacks a year or the number of homes and doesn't count.`,
    action: 'Fill in Van, Tot en met and Woningen.',
  }),
};
