import type { FindingText, Params } from '../entries';
import { count } from '../entries';
import { dateText, wholeNumber } from '../format';

type Say = (params: Params) => FindingText;

const homes = (number: Params[string] | undefined): string =>
  count(wholeNumber(Number(number)), 'woning', 'woningen');

const sentences = {
  'chance-meaning-asked': ({ count: number, used }) => ({
    message: `${count(wholeNumber(Number(number)), 'project heeft', 'projecten hebben')} een realisatiekans in de lijst. Betekent die ‘ooit’ of ‘in de planperiode’? Gerekend met: ${used}.`,
    action:
      'Kies op RB Uitgangspunten wat de realisatiekans betekent, of per project op RB Prognose. Bij ‘in de planperiode’ zit vertraging al in de kans.',
  }),
  'grant-start-missed': ({ name, by, start, homes: number }) => ({
    message: `${name} moet voor een subsidie op ${dateText(String(by))} in aanbouw zijn. De planning is ${dateText(String(start))}: ${homes(number)} op het spel.`,
    action:
      'Versnel de start, vraag uitstel aan bij de subsidieverlener, of pas de datum op RB Prognose aan.',
  }),
  'grant-start-near': ({ name, by, homes: number }) => ({
    message: `${name} moet voor een subsidie op ${dateText(String(by))} in aanbouw zijn, en de bouw is nog niet begonnen (${homes(number)}).`,
    action: 'Bewaak de start bouw, of vraag op tijd uitstel aan.',
  }),
} satisfies Record<string, Say>;

/** Sentences for what the forecast asks of people or warns for. */
export const forecastFindings: Record<keyof typeof sentences, Say> = sentences;
