import type { Finding } from '../../model/finding';
import type { Language } from '../../text';
import { findingText } from '../../text/messages';

/** A finding in the form of the contract, with its sentence. */
export function findingJson(finding: Finding, language: Language): Record<string, unknown> {
  const { code, severity, sheet, cell, project, homes } = finding;
  const { message, action } = findingText(finding, language);
  return { code, severity, sheet, cell, project, homes, message, action };
}
