import { dotted, quoted, type errors as dutch } from '../nl/errors';

const formats: Record<string, string> = {
  xls: 'This is a file of an old Excel (.xls).',
  xlsb: 'This is a binary Excel workbook (.xlsb).',
  html: 'This is a web page with the name of an Excel file.',
  xml: 'This is an XML file, not an Excel workbook.',
  pdf: 'This is a PDF file, not an Excel workbook.',
};

export const errors: typeof dutch = {
  'wrong-arguments': ({ reason }) =>
    reason === undefined ? 'The command is not right. See --help.' : `${reason} See --help.`,
  'not-found': ({ file, sheet }) =>
    file === undefined && sheet !== undefined
      ? `The sheet ${quoted(sheet, '')} is not in the workbook. See whether it was renamed.`
      : `The file ${quoted(file, '')} was not found. Check its name and folder.`.replace('  ', ' '),
  encrypted: () =>
    'This file is protected with a password. Open it in Excel, remove the password and try again.',
  damaged: ({ part }) =>
    `This file is damaged or incomplete${part === undefined ? '' : ` (${part})`}. Open it in Excel, let Excel repair it, save it and try again.`,
  'too-large': ({ megabytes }) =>
    `This file is ${megabytes === undefined ? 'larger inside than it says' : `${megabytes} MB unpacked, too large to open safely`}. ` +
    'Keep only the sheets you need in a new workbook and try that one.',
  'unsupported-format': ({ format }) =>
    `${formats[String(format)] ?? 'Regieblad can’t read this kind of file.'} Open it in Excel and save it as an Excel workbook (.xlsx).`,
  'strict-ooxml': () =>
    'This workbook was saved as “Strict Open XML Spreadsheet”. Save it in Excel as an ordinary Excel workbook (.xlsx); then Regieblad can write in it.',
  signed: () =>
    'This workbook is digitally signed and would lose its signature. Make a copy, remove the signature there and try the copy.',
  'structure-protected': () =>
    'The structure of this workbook is protected, so no sheets can be added. Turn off Protect Workbook under Review in Excel and try again.',
  'no-list': () =>
    'No project list was found. Make sure there is a sheet with a row of headers, such as name, number of homes and year, and one project per row below it.',
  'empty-list': () =>
    'The project list has headers but no projects yet. Fill in at least one project and try again.',
  'bad-reference-date': ({ date }) =>
    `The reference date ${quoted(date, '')} is not a valid date. Write it as yyyy-mm-dd, for example 2026-01-31.`.replace(
      '  ',
      ' ',
    ),
  'earlier-without-date': ({ file }) =>
    `Nothing says of which day the earlier list ${quoted(file, 'you gave')} is. Put the date behind it, for example --earlier old.xlsx@2024-01-01.`,
  'output-not-writable': ({ file }) =>
    `The file ${quoted(file, '')} can’t be written. Close it if it is open in Excel, or choose another folder.`.replace(
      '  ',
      ' ',
    ),
  'output-extension': ({ extension }) =>
    `The result must be the same kind of file as the source${extension === undefined ? '' : `: give a name that ends in ${dotted(extension)}`}.`,
  'output-is-input': () => 'The result would overwrite the source. Give another name or another folder.',
  'sheet-name-taken': ({ name }) =>
    `Something of your own in the workbook already has the name ${quoted(name, 'that Regieblad uses')}. Give it another name and try again; nothing was changed.`,
  'sheet-protected': ({ sheet }) =>
    `The sheet ${quoted(sheet, 'of Regieblad')} is protected. Turn off Protect Sheet under Review in Excel and try again.`,
  'cell-edit-mode': () => 'You are still typing in a cell. Press Enter or Esc and try again.',
  'workbook-not-active': () => 'Another workbook is in front. Click in this workbook and try again.',
  'payload-too-large': () =>
    'The workbook is too large to read or write in one go. Remove empty or old sheets and try again.',
  'ability-missing': ({ ability }) =>
    ability === 'select'
      ? 'A cell can’t be shown here. Open the result in Excel and look the cell up there.'
      : `This doesn’t work in this version of Excel${ability === undefined ? '' : ` (${ability} is missing)`}. Update Excel, or use Regieblad in the browser with a file.`,
  'write-failed-restored': () => 'Writing failed. The sheets were put back as they were. Try again.',
  'write-failed-unfinished': () =>
    'Writing stopped halfway and could not be undone. Your own sheets are unchanged. Start Regieblad again; it will then finish the sheets.',
  'host-failed': ({ code }) =>
    `Excel gave an error${code === undefined ? '' : ` (${code})`}. Try again; if it keeps failing, save the workbook and open it again.`,
};
