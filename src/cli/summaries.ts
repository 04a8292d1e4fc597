import type { Outcome } from '../app/run';
import type { Field } from '../model/fields';
import { severities } from '../model/finding';
import type { Finding } from '../model/finding';
import { foldFindings } from '../model/foldFindings';
import type { ProjectList, Reading } from '../reading/reading';
import type { Language, Texts } from '../text';
import { bandText } from '../text/bandText';
import { fieldLabel } from '../text/fieldLabel';
import { dateText, quantityText, wholeNumber } from '../text/format';
import { findingText, remarkText } from '../text/messages';

/** How many findings are spelled out. */
const shownFindings = 12;

/** What was understood of a workbook, in lines for people. */
export function readingSummary(reading: Reading, texts: Texts, language: Language): string {
  const { cli } = texts;
  const findings = foldFindings(reading.findings).sort(gravestFirst);
  return [
    ...reading.lists.flatMap((list, index) =>
      listLines(list, reading.usedLists.includes(index), texts, language),
    ),
    reading.staff ? cli.staff(reading.staff.sheet, reading.staff.people.length) : cli.noStaff,
    ...(reading.targets.length === 0 ? [cli.noTarget] : []),
    ...reading.targets.map((target) =>
      cli.target(
        target.name,
        target.from,
        target.to,
        quantityText(target.total === null ? null : { low: target.total, high: target.total }, language),
      ),
    ),
    ...(reading.earlier ?? [])
      .filter(({ use }) => use === 'used')
      .map(({ name, date, projects, matched }) =>
        cli.earlier(name, dateText(date ?? '', language), projects.length, matched),
      ),
    cli.referenceDate(dateText(reading.referenceDate, language)),
    cli.findings(findings.length),
    ...findings.slice(0, shownFindings).map((finding) => {
      const place = finding.sheet ? ` [${finding.sheet}${finding.cell ? ` ${finding.cell}` : ''}]` : '';
      return `  - ${findingText(finding, language).message}${place}`;
    }),
    ...(findings.length > shownFindings ? [cli.more(findings.length - shownFindings)] : []),
  ].join('\n');
}

/** What is grave comes first, and of what is as grave, what touches most homes. */
function gravestFirst(one: Finding, other: Finding): number {
  return (
    severities.indexOf(one.severity) - severities.indexOf(other.severity) ||
    (other.homes?.high ?? 0) - (one.homes?.high ?? 0)
  );
}

function listLines(list: ProjectList, used: boolean, texts: Texts, language: Language): string[] {
  const { cli } = texts;
  const header = list.headerRows.join(', ');
  const mapped = list.columns.filter((column) => column.field !== 'other').length;
  return [
    list.firstRow === null || list.lastRow === null
      ? cli.emptyList(list.sheet, header)
      : cli.list(list.sheet, header, list.firstRow, list.lastRow, list.projects.length),
    ...(used ? [] : [cli.notUsed]),
    cli.leftOut(list.excludedRows.length, list.blankRows),
    cli.columns(mapped, list.columns.length - mapped),
    ...Object.entries(list.totals).map(([field, total]) =>
      cli.total(
        fieldLabel(field as Field, texts),
        quantityText(total, language),
        list.unknownRows[field] ?? 0,
      ),
    ),
  ];
}

/** What the analysis found and where it was written, in a few lines for people. */
export function outcomeSummary(outcome: Outcome, out: string, { cli }: Texts, language: Language): string {
  const { results } = outcome;
  const { counting, target, gap, staffing, regieteam } = results;
  const counted = counting.lines.find((line) => line.id === 'counted');
  return [
    cli.counted(
      quantityText(counted?.homes ?? null, language),
      counted?.projects ?? 0,
      counting.unknownProjects,
    ),
    ...(target === null
      ? []
      : [
          cli.agreed(
            wholeNumber(target.total),
            quantityText(
              target.realised === null ? null : { low: target.realised, high: target.realised },
              language,
            ),
            bandText(gap.expectedInPeriod),
            wholeNumber(gap.toFind ?? 0),
          ),
        ]),
    ...(staffing.applicable ? [cli.staffing(staffing.unstaffed.length, staffing.mismatches.length)] : []),
    ...(results.history.lists.length > 0 ? [remarkText(results.history.remark, language)] : []),
    cli.agenda(regieteam.agenda.filter((item) => item.place === 'discuss').length),
    cli.written(outcome.report.sheets.length, out),
  ].join('\n');
}
