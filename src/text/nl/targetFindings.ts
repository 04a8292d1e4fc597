import type { FindingText, Params } from '../entries';
import { labelOf } from '../entries';
import { percentage, wholeNumber } from '../format';

type Say = (params: Params) => FindingText;

const homes = (value: Params[string] | undefined): string => wholeNumber(Number(value));
const share = (value: Params[string] | undefined): string => percentage(Number(value));

const segments: Readonly<Record<string, string>> = {
  socialRent: 'sociale huur',
  midRent: 'middenhuur',
  affordableBuy: 'betaalbare koop',
  affordable: 'betaalbaar samen',
  flex: 'flexwoningen',
};

const sentences = {
  'target-only-example': () => ({
    message: 'Er staat alleen een voorbeeld van een afspraak. Dat telt niet mee, dus het tekort is onbekend.',
    action:
      'Klopt het voorbeeld? Zet de status op RB Uitgangspunten op “geldt”. Anders: vul de eigen afspraak in.',
  }),
  'target-past': ({ name, to, year }) => ({
    message: `“${name}” liep tot en met ${to}. Er is geen afspraak voor ${year}, dus het tekort is onbekend.`,
    action: 'Vul op RB Uitgangspunten de nieuwe afspraak in. De oude blijft staan met een eindstand.',
  }),
  'target-years-below-total': ({ name, total, agreed }) => ({
    message: `De jaren van “${name}” tellen op tot ${homes(total)}, het totaal is ${homes(agreed)}. Gerekend met ${homes(total)}.`,
    action: 'Maak jaren en totaal gelijk.',
  }),
  'target-years-unreadable': ({ name, text }) => ({
    message: `De aantallen per jaar van “${name}” (“${text}”) zijn niet te lezen. Het totaal is gelijk verdeeld.`,
    action: 'Schrijf bijvoorbeeld: 2026: 100; 2027: 150. Leeg betekent gelijk verdeeld.',
  }),
  'target-of-region': ({ name, region }) => ({
    message: `“${name}” is van de hele regio ${region}, maar de lijst is van één gemeente. Toch ermee gerekend.`,
    action: 'Vul op RB Uitgangspunten de afspraak van de gemeente zelf in.',
  }),
  'target-realised-differs': ({ name, homes: typed, entered }) => ({
    message: `Bij “${name}” staat ${homes(typed)} gerealiseerd, per jaar samen ${homes(entered)}. Gerekend met ${homes(typed)}.`,
    action: 'Maak ze gelijk, of laat het aantal bij de afspraak leeg.',
  }),
  'target-realised-years-missing': ({ name, years }) => ({
    message: `Voor “${name}” is van ${years} niet ingevuld hoeveel woningen zijn gerealiseerd. Die jaren tellen niet mee.`,
    action: 'Vul op RB Uitgangspunten de jaren aan die nog ontbreken.',
  }),
  'target-parts-apart': ({ name, count, homes: parts, total }) => ({
    message: `“${name}” geldt voor het geheel (${homes(total)}) en is gebruikt. De ${count} afspraken per gemeente (samen ${homes(parts)}) staan ernaast en zijn er niet bij opgeteld.`,
    action: 'Geldt juist de som per gemeente? Zet de afspraak voor het geheel op “verlopen”.',
  }),
  'target-municipality-missing': ({ municipality }) => ({
    message: `Voor ${municipality} is er geen afspraak. De plannen van ${municipality} tellen wel mee.`,
    action: 'Vul op RB Uitgangspunten de afspraak van deze gemeente in.',
  }),
  'target-projects-nowhere': ({ count }) => ({
    message: `${homes(count)} projecten noemen geen gemeente. Ze horen bij geen van de afspraken per gemeente.`,
    action: 'Vul in de lijst de gemeente van deze projecten in.',
  }),
  'target-years-reversed': ({ name, from, to }) => ({
    message: `“${name}” eindigt (${to}) voordat de afspraak begint (${from}) en telt niet mee.`,
    action: 'Verbeter Van en Tot en met.',
  }),
  'target-negative': ({ name, homes: count }) => ({
    message: `“${name}” heeft een negatief aantal woningen (${homes(count)}) en telt niet mee.`,
    action: 'Vul een aantal van nul of meer in.',
  }),
  'target-realised-negative': ({ name, homes: count }) => ({
    message: `Bij “${name}” is een negatief aantal gerealiseerd (${homes(count)}). Dat aantal is niet gebruikt.`,
    action: 'Vul een aantal van nul of meer in.',
  }),
  'target-share-impossible': ({ name, segment, share: typed }) => ({
    message: `Bij “${name}” is het deel ${labelOf(segments, segment)} ${share(typed)}. Dat kan niet en is niet gebruikt.`,
    action: 'Vul een deel tussen 0 % en 100 % in.',
  }),
  'target-share-unusable': ({ name, column, text }) => ({
    message: `Bij “${name}” is “${text}” onder ${column} geen deel tussen 0 % en 100 %. Het is niet gebruikt.`,
    action: 'Vul een deel in, bijvoorbeeld 30 %.',
  }),
  'target-shares-above-whole': ({ name, parts }) => ({
    message: `De delen van “${name}” zijn samen ${share(parts)}: meer dan alle woningen.`,
    action: 'Verlaag de delen sociale huur, middenhuur en betaalbare koop tot samen hooguit 100 %.',
  }),
  'target-shares-above-affordable': ({ name, parts, whole }) => ({
    message: `Sociale huur, middenhuur en betaalbare koop van “${name}” zijn samen ${share(parts)}, betaalbaar samen is ${share(whole)}.`,
    action: 'Verlaag de delen, of verhoog betaalbaar samen.',
  }),
  'target-status-unknown': ({ name, text }) => ({
    message: `De status “${text}” van “${name}” is onbekend. De afspraak telt mee als geldend.`,
    action: 'Kies geldt, verlopen, concept of voorbeeld.',
  }),
  'realised-row-unusable': ({ row }) => ({
    message: `Rij ${row} met gerealiseerde woningen op RB Uitgangspunten mist een jaar of een aantal en telt niet mee.`,
    action: 'Vul een jaar in en een aantal van nul of meer.',
  }),
  'realised-row-double': ({ year }) => ({
    message: `Het jaar ${year} staat twee keer bij de gerealiseerde woningen van dezelfde gemeente. Alleen de eerste rij telt.`,
    action: 'Tel de rijen bij elkaar op, of verwijder er een.',
  }),
  'realised-year-ahead': ({ year }) => ({
    message: `Het jaar ${year} bij de gerealiseerde woningen moet nog komen en telt niet mee.`,
    action: 'Vul alleen jaren in die voorbij zijn of lopen.',
  }),
  'flex-above-listed': ({ name }) => ({
    message: `${name} heeft meer flexwoningen dan woningen. Alle woningen gelden als flexwoning.`,
    action: 'Controleer beide aantallen.',
  }),
  'list-without-years': ({ count }) => ({
    message: `Geen van de ${homes(count)} projecten heeft een jaar van oplevering. Wat er per jaar komt is daarom onbekend.`,
    action: 'Vul per project een jaar van oplevering in, of het aantal woningen per jaar.',
  }),
  'list-without-homes': ({ count }) => ({
    message: `Van alle ${homes(count)} projecten is het aantal woningen onbekend. Er is niets om te vergelijken met de afspraak.`,
    action:
      'Vul de aantallen in, desnoods een bandbreedte zoals 20-30. Controleer of de juiste kolom is gelezen.',
  }),
} satisfies Record<string, Say>;

/** Sentences for what is found in agreements, realised homes and flexible homes, and in a list that can't be compared with them. */
export const targetFindings: Record<keyof typeof sentences, Say> = sentences;
