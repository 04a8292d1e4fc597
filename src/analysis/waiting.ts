import type { MunicipalRole, WorkPhase } from '../model/terms';
import type { RuleBook } from './rules/ruleBook';

/**
 * The part of the time without a lead or specialist by which delivery gets later, 0–1, in a phase (rules `lead.wait.*`, practice 4.4). A municipality that works
 * together with a developer is between the two that are published; so is an unknown role.
 */
export function waitShare(phase: WorkPhase, role: MunicipalRole | null, book: RuleBook): number {
  const [passive, active] = [
    book.number(`lead.wait.${phase}.faciliterend`),
    book.number(`lead.wait.${phase}.actief`),
  ];
  if (role === 'faciliterend') return passive;
  return role === 'actief' ? active : (passive + active) / 2;
}
