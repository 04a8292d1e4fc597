import { count } from '../entries';
import type { check as dutch } from '../nl/check';

const exclusions: Record<Parameters<(typeof dutch)['exclusions']['reason']>[0], string> = {
  total: 'Total',
  subtotal: 'Subtotal',
  heading: 'Heading between rows',
  example: 'Example row',
  numbering: 'Numbering',
  note: 'Note',
  cancelled: 'Cancelled',
  'repeated-header': 'Repeated header',
};

const dateSources: Record<Parameters<(typeof dutch)['choices']['dateHint']>[1], string> = {
  argument: 'chosen by you. Clear the field to go back.',
  workbook: 'from the workbook.',
  today: 'today: the workbook gives no reference date.',
};

export const check: typeof dutch = {
  title: 'Is this right?',
  summary: (projects, homes, sheets) =>
    homes === null
      ? `${count(projects, 'project', 'projects')} on sheet ${sheets}.`
      : `${count(projects, 'project', 'projects')} with ${count(homes, 'home', 'homes')} on sheet ${sheets}.`,
  and: ' and ',
  andMore: (number) => ` and ${number} more`,

  lost: {
    title: 'No longer found',
    corrections: (columns) =>
      `Earlier you chose a meaning for ${columns}. That column is gone, or has another header. The choice was not used. If needed, choose again under Columns.`,
    column: (header, sheet) => `column “${header}” on sheet ${sheet}`,
    rows: (rows) =>
      `Earlier you said that ${rows} is a project. That row is gone, or has other words. The answer was not used.`,
    row: (words, sheet) => `the row “${words}” on sheet ${sheet}`,
    sheet: (sheet) =>
      `Earlier you chose sheet ${sheet} as the project list. That sheet is gone or holds no list. Regieblad chose a list by itself.`,
    forget: 'Forget this choice',
    forgetAll: 'Forget these choices',
  },

  questions: {
    title: 'Questions for you',
    lead: (number) =>
      `${count(number, 'question', 'questions')} that Regieblad can’t answer by itself. You may skip.`,
    done: 'No more questions.',
    skipped: (number) => `${count(number, 'question', 'questions')} skipped.`,
    unskip: 'Show again',
    skip: 'Skip',
    skipOf: (question) => `Skip: ${question}`,
    more: (shown, all) => `Show more questions (now ${shown} of ${all})`,
    touches: (homes) => `Touches ${count(homes, 'home', 'homes')}.`,
    touchesAll: 'Touches the count of all projects.',
    tie: (field, sheets) => `Which column on sheet ${sheets} is ‘${field}’?`,
    tieHint: 'These columns fit equally well.',
    column: (header, field, sheets) => `Is column “${header}” on sheet ${sheets} ‘${field}’?`,
    yes: (field) => `Yes, ${field}`,
    unused: 'No, do not use it',
    neither: 'None of these',
    option: (header, letter, examples) =>
      examples === '' ? `${header} (column ${letter})` : `${header} (column ${letter}): ${examples}`,
    else: 'Something else',
    who: (lead, projects) => `Who is lead “${lead}” of ${count(projects, 'project', 'projects')}?`,
    nobody: 'Nobody on the staff list',
    person: (name, functionTitle) => (functionTitle === null ? name : `${name}, ${functionTitle}`),
    somebody: 'Somebody on the staff list',
    choose: 'Choose…',
    lists: 'These sheets hold largely the same projects. Which one counts?',
    asCounted: (sheets, projects) => `${sheets} (${count(projects, 'project', 'projects')}), as now`,
    only: (sheet, projects) => `Only ${sheet} (${count(projects, 'project', 'projects')})`,
  },

  answers: {
    title: 'Chosen by you',
    hint: 'Regieblad keeps this in the workbook when you calculate.',
    column: (header, sheet, field) => `Column “${header}” on sheet ${sheet}: ${field}`,
    nth: (header, occurrence) => `${header} (no. ${occurrence} with that header)`,
    leadIs: (lead, person) => `Lead “${lead}” is ${person}`,
    leadIsNobody: (lead) => `Lead “${lead}” is nobody on the staff list`,
    rowIsProject: (words, sheet, occurrence) =>
      `Row “${words}” on sheet ${sheet}${occurrence === null ? '' : ` (no. ${occurrence} with those words)`} is a project`,
    sheet: (sheet) => `Only sheet ${sheet} counts`,
    sheetAsFound: 'The lists count as Regieblad found them',
    takeBack: 'Take back',
    takeBackOf: (answer) => `Take back: ${answer}`,
  },

  pairs: {
    title: 'What weighs more?',
    lead: 'The order of projects weighs five criteria. Don’t you agree about the figures? Then choose between two criteria each time; the weights follow from that.',
    begin: 'Begin with ten questions',
    resume: (given, all) => `Go on (${given} of ${all} answered)`,
    question: (number, all, first, second) =>
      `Question ${number} of ${all}: what weighs more, ${first} or ${second}?`,
    equal: 'Equally',
    more: (criterion, strength) =>
      `${criterion} weighs ${{ 3: 'a little', 5: 'clearly', 7: 'much', 9: 'very much' }[strength]} more`,
    next: 'Next',
    previous: 'Previous',
    stop: 'Go on later',
    outcome: 'Your weights',
    weight: (criterion, share) => `${criterion}: ${share}`,
    consistent: (ratio) => `Your answers agree with each other (consistency ${ratio}, good up to 0,10).`,
    inconsistent: (ratio, first, second) =>
      `Your answers contradict each other (consistency ${ratio}, good up to 0,10). Look again at the question about ${first} and ${second}: it fits the others least.`,
    reconsider: 'Look at that question again',
    use: 'Use these weights',
    unuse: 'Don’t use them after all',
    willUse:
      'When you calculate, these weights go to RB Uitgangspunten. From then on what stands there counts.',
    again: 'Choose again',
  },

  facts: {
    title: 'Read',
    list: 'Project list',
    listPlace: (sheet, rows, header) => `${sheet}, ${rows} (header: ${header})`,
    rows: (first, last) => (first === last ? `row ${first}` : `rows ${first} to ${last}`),
    noRows: 'no projects',
    projects: 'Projects',
    projectsInRows: (projects, rows) => `${projects}, in ${count(rows, 'row', 'rows')}`,
    unknownRows: (rows) => `unknown for ${count(rows, 'project', 'projects')}`,
    noHomes: 'no column with numbers of homes found',
    homes: 'Homes',
    hardness: 'Plan status',
    hardnessValue: (hard, soft, unknown) => `${hard} projects hard, ${soft} soft, ${unknown} unknown`,
    target: 'Agreement',
    targetValue: (name, homes, from, to) => `${name}: ${homes} homes, ${from}–${to}`,
    targetTotalUnknown: 'an unknown number of',
    noTarget:
      'No agreement found. What is still to be found stays unknown. Fill in the agreement later on RB Uitgangspunten.',
    hidden: 'Hidden rows',
    hiddenValue: (rows) => `${count(rows, 'row', 'rows')}, counted all the same`,
    unused: 'Not counted',
    unusedList: (sheet, projects) => `${sheet}, ${count(projects, 'project', 'projects')}`,
    unusedReason: 'An older state or a double list.',
    unusedEmpty: 'It holds no projects.',
    countOnly: (sheet) => `Count only ${sheet}`,
  },

  staff: {
    title: 'People',
    none: 'No staff list found. The shortage of people stays unknown. Fill in the people later on RB Formatie.',
    offer: (leads) =>
      `The list names ${count(leads, 'lead', 'leads')}. Regieblad can make RB Formatie with these names. Level and fte are for you to fill in there; until then they are unknown.`,
    accept: 'Make RB Formatie with these names',
    accepted: 'RB Formatie begins with the leads of the list. Fill in level and fte there.',
    withdraw: 'Rather not',
    people: 'People',
    place: (sheet, header) => `Sheet ${sheet} (header: ${header})`,
    where: 'Found on',
    fte: 'Together',
    fteValue: (fte, unknown) =>
      unknown === 0 ? `${fte} fte` : `${fte} fte, unknown for ${count(String(unknown), 'person', 'people')}`,
    vacancies: 'Vacancies',
    external: 'External hire',
    seniority: 'Level',
    seniorityKnown: (known, all) => `filled in for ${known} of ${all} people`,
    proposals: (number) =>
      `For ${count(number, 'person', 'people')} the function gives a proposal. It counts only when the manager fills it in on RB Formatie.`,
    showProposals: 'Proposals for the level',
    proposal: (name, functionTitle, level) => `${name}, ${functionTitle}: ${level}`,
  },

  choices: {
    date: 'Reference date',
    dateHint: (date, source) => `${date}, ${dateSources[source]}`,
    sheet: 'Project list',
    sheetHint: 'More sheets hold projects.',
    asFound: (sheets) => `As found: ${sheets}`,
    only: (sheet) => `Only ${sheet}`,
  },

  earlier: {
    title: 'Earlier versions of the list',
    lead: 'Regieblad learns from them how far plans slip and how many lapse. The older, the more it says.',
    add: 'Add an earlier version of the list',
    kept: 'The file stays on your computer and isn’t kept in the workbook. Add it again later if need be.',
    used: (date, projects, matched) =>
      `${date}: ${count(projects, 'project', 'projects')}, ${matched} of them in later lists too.`,
    dateOf: (name) => `Date of ${name}`,
    remove: 'Remove',
    removeOf: (name) => `Remove: ${name}`,
  },

  columns: {
    title: 'Columns',
    titleOf: (sheet) => `Columns on ${sheet}`,
    titleOfRow: (sheet, row) => `Columns on ${sheet}, header in row ${row}`,
    doubtful: (number) => count(number, 'column to look at', 'columns to look at'),
    allCertain: 'All columns that Regieblad uses were recognised for certain.',
    certain: (number) => count(number, 'column recognised for certain', 'columns recognised for certain'),
    leftAlone: (number) => count(number, 'column not used', 'columns not used'),
    letter: (letter) => `column ${letter}`,
    noHeader: 'No header',
    examples: 'For example:',
    noExamples: 'no values',
    meaning: (header, letter) => `Meaning of ${header}, column ${letter}`,
    corrected: 'Chosen by you',
    undo: 'Back to what Regieblad read',
    undoOf: (header, letter) => `Back to what Regieblad read: ${header}, column ${letter}`,
    more: (shown, all) => `Show more columns (now ${shown} of ${all})`,
    groups: { homes: 'Numbers of homes', deliveries: 'Delivery per year', project: 'About the project' },
  },
  confidence: { high: 'certain', medium: 'probable', low: 'in doubt' },
  confidenceLabel: 'Recognised:',

  exclusions: {
    title: 'Rows left out',
    titleOf: (sheet) => `Rows left out on ${sheet}`,
    none: 'No row was left out.',
    reason: (reason, rows) => `${exclusions[reason]}: ${count(rows, 'row', 'rows')}`,
    row: (row) => `row ${row}`,
    isProject: 'A project after all',
    isProjectOf: (row) => `A project after all: ${row}`,
    more: (shown, all) => `Show more rows (now ${shown} of ${all})`,
    blank: (rows) => `Blank: ${count(rows, 'row', 'rows')}`,
  },

  findings: {
    title: 'What stands out in the data',
    lead: 'What touches most homes comes first.',
    none: 'Nothing stands out.',
    homes: (homes) => count(homes, 'home', 'homes'),
    place: (sheet, cell) => `${sheet}, cell ${cell}`,
    times: (number) => count(number, 'time', 'times'),
    others: (number) => count(number, 'more time', 'more times'),
    more: (shown, all) => `Show more (now ${shown} of ${all})`,
    moreKinds: (shown, all) => `Show more kinds (now ${shown} of ${all})`,
    severity: { error: 'Error', warning: 'Attention', info: 'Note' },
  },

  busy: 'Reading again…',
  reread: (summary, questions) =>
    questions === '0'
      ? `Updated. ${summary}`
      : `Updated. ${summary} ${count(questions, 'question', 'questions')} left.`,
  confirm: 'That is right, calculate',
  again: 'Read again',
  otherFile: 'Another file',
};
