import type { FindingText, Params } from '../entries';
import { dateText, wholeNumber } from '../format';

type Say = (params: Params) => FindingText;

const number = (value: Params[string] | undefined): string => wholeNumber(Number(value));
const more = ({ count }: Params): string => (Number(count) > 3 ? ` en nog ${number(Number(count) - 3)}` : '');

/** What stands out in earlier versions of the list. */
export const historyFindings = {
  'earlier-no-date': ({ name }) => ({
    message: `${name} is een eerdere versie van de lijst zonder datum. Er is niets uit geleerd over uitloop en uitval.`,
    action: 'Zet de datum in de naam van het blad of boven de lijst, bijvoorbeeld “peildatum 1-1-2024”.',
  }),
  'earlier-no-list': ({ name }) => ({
    message: `In ${name} staat geen projectenlijst. Er is niets uit geleerd.`,
    action: 'Kies een oudere versie van dezelfde lijst.',
  }),
  'earlier-not-older': ({ name, date }) => ({
    message: `${name} is van ${dateText(String(date))} en dus niet ouder dan deze lijst. Er is niets uit geleerd.`,
    action: 'Controleer de peildatum van beide lijsten.',
  }),
  'earlier-other-list': ({ name, matched, count }) => ({
    message: `Van de ${number(count)} projecten in ${name} staan er ${number(matched)} in deze lijst. Dat is te weinig om een eerdere versie te zijn; er is niets uit geleerd.`,
    action: 'Kies een oudere versie van dezelfde lijst.',
  }),
  'earlier-date-rough': ({ name, date }) => ({
    message: `Van ${name} is alleen de maand of het jaar bekend. Gerekend met ${dateText(String(date))}.`,
    action: 'Zet de dag erbij als die bekend is.',
  }),
  'earlier-alike': (params) => ({
    message: `Projecten uit ${params.name} zijn herkend aan een naam die erop lijkt: ${params.names}${more(params)}.`,
    action: 'Klopt dat niet? Geef de projecten een nummer dat in elke versie gelijk blijft.',
  }),
  'earlier-parts': (params) => ({
    message: `Projecten uit ${params.name} lijken verder te gaan onder een andere naam: ${params.names}${more(params)}.`,
    action: 'Klopt dat niet? Geef de projecten een nummer dat in elke versie gelijk blijft.',
  }),
  'earlier-vanished': (params) => ({
    message: `Projecten uit ${params.name} staan niet meer in de lijst, ook niet als vervallen of gereed: ${params.names}${more(params)}.`,
    action: 'Houd vervallen en opgeleverde projecten in de lijst; dan is te zien hoeveel plannen het halen.',
  }),
} satisfies Record<string, Say>;

/** Why earlier lists are or aren't used. */
export const historyReasons = {
  'history-none': () =>
    'Er is geen eerdere versie van de lijst. Gerekend is met de rekenregels voor uitval, krimp en uitloop.',
  'history-few': ({ projects, min }: Params) =>
    `Te weinig om op te rekenen: ${number(projects)} projecten, en ${number(min)} zijn er nodig. Gerekend is met de rekenregels.`,
  'history-used': ({ projects, min }: Params) =>
    `${number(projects)} projecten in eerdere lijsten. Soorten plannen met ten minste ${number(min)} projecten vervangen de rekenregels.`,
};
