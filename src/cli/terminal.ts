/** What a command needs from the outside world; tests give their own. */
export interface Terminal {
  /** Results: text, or the one JSON document. */
  print(text: string): void;
  /** Progress and warnings. */
  warn(text: string): void;
  /** Today as an ISO date. */
  today(): string;
}
