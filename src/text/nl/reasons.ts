import type { Params } from '../entries';
import { labelOf, labelsOf } from '../entries';
import { dateText, decimal, percentage, quantityText, wholeNumber } from '../format';
import { domain } from './domain';
import { pane } from './pane';
import { historyReasons } from './historyTexts';
import { forecastReasons } from './forecastReasons';
import { staffingReasons } from './staffingReasons';
import { targetReasons } from './targetReasons';

/** A number of homes, as a range where its ends differ. */
function homes({ low, high }: Params): string {
  return `${quantityText({ low: Number(low), high: Number(high) })} woningen`;
}

function fields(value: Params[string] | undefined): string {
  return labelsOf({ ...pane.fields, ...domain.openFields }, value, ' en ').toLowerCase();
}

const place = ({ rank, of, strongest, strongestPoints, weakest, weakestPoints }: Params): string =>
  `Plaats ${rank} van ${of}. Sterk op ${labelOf(domain.criteria, strongest)} (${decimal(Number(strongestPoints), 1)}), ` +
  `minder op ${labelOf(domain.criteria, weakest)} (${decimal(Number(weakestPoints), 1)}).`;

/** What to look up first: the field that narrows the score most, and two more. */
function firstToFillIn({ missing, narrows }: Params): string {
  const [first, ...others] = String(missing).split(',');
  const then = others.length > 0 ? `, daarna ${fields(others.slice(0, 2).join(','))}` : '';
  return `Nog niet zeker: vul eerst ${fields(first)} in (scheelt tot ${decimal(Number(narrows), 1)} punt)${then}.`;
}

/** What an initiator can do that helps most: tell what is missing, else mend what the plan is weakest on. */
function initiatorCan({ fields: missing, weakest }: Params): string {
  if (missing !== '') return `Wat u kunt doen: geef ons uitsluitsel over ${fields(missing)}.`;
  return `Wat u kunt doen: ${labelOf(domain.initiatorSteps, weakest)}.`;
}

const level = (value: Params[string] | undefined): string => labelOf(domain.levels, value);

/** What a place on the list without a lead means for the agenda. */
const proposal = (proposed: Params[string] | undefined): string =>
  proposed === 'yes' ? 'Er ligt een voorstel op RB Bezetting.' : 'Er is nog niemand met niveau en uren.';

/** Sentences for the remarks of the analysis, by code. Plain Dutch, about the project and never about a person's shortcoming. */
export const reasons = {
  // Why a project has its class.
  'class-size-unknown': () => 'Aantal woningen onbekend, dus nog geen klasse.',
  'class-undetermined': ({ factors }: Params) =>
    `Nog te bepalen: ${labelsOf(domain.complexity, factors, ' en ')}.`,
  'class-always-a': ({ size }: Params) => `Omvang ${size} is altijd klasse A.`,
  'class-by-points': ({ class: code, low, high }: Params) =>
    `Klasse ${code} door ${low === high ? low : `${low}–${high}`} complexiteitspunten.`,
  'class-by-size': ({ class: code, size }: Params) =>
    `Klasse ${code} door omvang ${size}, zolang de punten nog open zijn.`,
  'class-xs-casemanager': () => 'Klein plan: geen projectleider, casemanager.',

  // When homes come.
  'delivery-period-spread': ({ period, years }: Params) =>
    `Periode ${String(period).replace('-', '–')} gelijk verdeeld over ${years} jaren.`,
  'delivery-years-spread': ({ years }: Params) => `Gelijk verdeeld over ${years} jaren van oplevering.`,
  'delivery-overdue': (params: Params) =>
    `${homes(params)} stonden gepland vóór dit jaar en zijn niet gerealiseerd.`,
  'delivery-years-above-total': ({ years, total }: Params) =>
    `De jaren tellen op tot ${wholeNumber(Number(years))}, meer dan de ${wholeNumber(Number(total))} woningen die nog komen.`,
  'delivery-blank-years': (params: Params) => `Een jaar is leeg en ${homes(params)} hebben geen jaar.`,
  'delivery-undated': (params: Params) => `${homes(params)} hebben geen jaar.`,

  // Why a project stands where it stands.
  'why-ranked': place,
  'why-ranked-open': (params: Params) => `${place(params)} ${firstToFillIn(params)}`,
  'why-gated': ({ gates }: Params) =>
    `Telt niet mee in de volgorde: ${labelsOf(domain.gates, gates, ' en ')}.`,

  // What to tell whoever asks for a project that does not go on now.
  'not-yet-parked': ({ until, ...advice }: Params) =>
    `Wij hebben nu geen ruimte om aan uw plan te werken; andere plannen gaan voor. Op ${dateText(String(until))} bekijken wij het opnieuw. ${initiatorCan(advice)}`,
  'not-yet-later': ({ year, ...advice }: Params) =>
    `Uw plan staat op de planning: wij beginnen er in ${year} aan. Eerder hebben wij er geen ruimte voor. ${initiatorCan(advice)}`,
  'not-yet-land': ({ until }: Params) =>
    `Wij kunnen niet verder met uw plan, omdat de grond niet beschikbaar is. Op ${dateText(String(until))} bekijken wij het opnieuw. Wat u kunt doen: laat ons weten met welke eigenaar u afspraken heeft.`,
  'not-yet-expired': ({ until }: Params) =>
    `De voorrang voor uw plan is verlopen, omdat de bouw niet op tijd begon. Op ${dateText(String(until))} bekijken wij het opnieuw. Wat u kunt doen: laat ons weten wanneer u kunt beginnen met bouwen.`,

  // Where hours come from.
  'work-forward': () => 'Fasen vooruit gelegd met de gebruikelijke doorlooptijden.',
  'work-year-implausible': ({ year }: Params) =>
    `Oplevering in ${year} past niet in de kortste doorlooptijden; fasen vooruit gelegd.`,
  'work-pressed': ({ year }: Params) => `Fasen korter dan gebruikelijk om ${year} te halen.`,
  'work-phase-from-status': ({ status }: Params) => `Fase afgeleid van planologische status ${status}.`,
  'work-role-unknown': () => 'Rol van de gemeente onbekend: uren als bandbreedte.',
  'work-class-range': ({ low, high }: Params) =>
    `Complexiteit tussen klasse ${low} en ${high}: uren als bandbreedte.`,

  ...historyReasons,
  ...staffingReasons,
  ...targetReasons,
  ...forecastReasons,

  // Whether a year is possible.
  'year-without-request': ({ year }: Params) =>
    `Oplevering in ${year} kan niet: er is nog geen vergunning aangevraagd.`,
  'year-without-permit': ({ year }: Params) => `Oplevering in ${year} kan niet: er is nog geen vergunning.`,

  // What Regieblad sees as a bottleneck.
  'bottleneck-no-lead-hours': () => 'Binnen de uren van de formatie is er geen trekker voor dit project.',
  'bottleneck-no-lead': () => 'De lijst noemt geen trekker.',
  'bottleneck-short-of': ({ role, year }: Params) =>
    `Eerste tekort in de rekenregels: ${labelOf(domain.roles, role)} in ${year}.`,
  'bottleneck-no-grid-request': ({ year, months }: Params) =>
    `Start bouw in ${year}; een aansluiting vraagt al snel ${months} maanden en er is geen datum van een aanvraag.`,
  'bottleneck-no-survey': () => 'Er is geen datum van een soortenonderzoek.',
  'bottleneck-survey-old': ({ date, years }: Params) =>
    `Het soortenonderzoek is van ${dateText(String(date))}; het geldt ${years} jaar.`,

  // What the agenda is about.
  'agenda-R1': ({ name, class: code, proposed }: Params) =>
    `${name} (klasse ${code}) heeft geen trekker. ${proposal(proposed)}`,
  'agenda-R2': ({ name, required, has, remedy }: Params) =>
    `${name} vraagt niveau ${level(required)} en is bezet op niveau ${level(has)}. Eerste stap: ${labelOf(domain.remedies, remedy)}.`,
  'agenda-R3': ({ year, hours, available, projects }: Params) =>
    `Een trekker van ${projects} projecten heeft in ${year} ${wholeNumber(Number(hours))} uur werk en ${wholeNumber(Number(available))} uur tijd.`,
  'agenda-R4': ({ share, projects }: Params) =>
    `${percentage(Math.round(Number(share) * 100) / 100)} van de woningen hangt aan één trekker (${projects} projecten).`,
  'agenda-R4-roles': ({ roles }: Params) =>
    `Eén persoon in de rol: ${labelsOf(domain.roles, roles, ' en ')}. Regel vervanging.`,
  'agenda-R7': ({ name, bottleneck }: Params) =>
    `${name} heeft een knelpunt (${labelOf(domain.bottlenecks, bottleneck)}) en geen eigenaar. Wijs iemand aan.`,
  'agenda-R7-date': ({ name, bottleneck }: Params) =>
    `${name} heeft een knelpunt (${labelOf(domain.bottlenecks, bottleneck)}) zonder datum. Spreek een datum af.`,
  'agenda-R8': ({ name, bottleneck, weeks }: Params) =>
    `${name}: het knelpunt ${labelOf(domain.bottlenecks, bottleneck)} duurt al ${weeks} weken, zonder lopende actie. Leg het een niveau hoger voor.`,
  'agenda-R8-least': ({ name, bottleneck, weeks }: Params) =>
    `${name}: het knelpunt ${labelOf(domain.bottlenecks, bottleneck)} duurt minstens ${weeks} weken, zonder lopende actie. Leg het een niveau hoger voor.`,
  'agenda-R10': ({ name, months }: Params) =>
    `${name} is al ${months} maanden niet gewijzigd. Kies: actief, parkeren of schrappen.`,
  'agenda-R12': ({ name, year, reason }: Params) =>
    `${name}: oplevering in ${year} kan niet zonder ${reason === 'year-without-request' ? 'aanvraag' : 'vergunning'}. Pas het jaar aan of versnel.`,
  'agenda-R13': ({ name, year }: Params) =>
    `${name}: start bouw in ${year} en de netaansluiting is niet aangevraagd. Dien het transportverzoek in.`,
  'agenda-R14': ({ name, reason }: Params) =>
    `${name}: ${reason === 'bottleneck-survey-old' ? 'het soortenonderzoek is te oud' : 'er is geen soortenonderzoek'}. Boek het seizoen vóór 1 november.`,
  'agenda-R16': ({ share, target, homes: short }: Params) =>
    `Betaalbaar is ${percentage(Math.round(Number(share) * 100) / 100)}, afgesproken ${percentage(Number(target))}: ${wholeNumber(Number(short))} woningen te weinig.`,
  'agenda-R17': ({ name, year, years }: Params) =>
    `${name} is sleutelproject en start pas in ${year}, meer dan ${years} jaar vanaf nu.`,
  'agenda-R17-since': ({ name, year, years, since }: Params) =>
    `${name} heeft voorrang sinds ${since} en start pas in ${year}; afgesproken is binnen ${years} jaar.`,

  // What the checklist found.
  'checklist-not-in-workbook': () => 'Staat niet in het werkboek. Vul zelf in.',
  'checklist-no-dates': () => 'De lijst houdt geen datum van wijziging bij.',
  'checklist-list-age': ({ days, max }: Params) =>
    `Laatste wijziging ${days} dagen voor de peildatum; afgesproken is hooguit ${max}.`,
  'checklist-list-date': ({ days, max, date }: Params) =>
    `De lijst is van ${dateText(String(date))}, ${days} dagen voor de peildatum; afgesproken is hooguit ${max}.`,
  'checklist-no-projects': () => 'Geen lopende projecten.',
  'checklist-names': ({ count, of }: Params) =>
    `${count} van ${of} namen volgen plaats – straat of gebied – naam.`,
  'checklist-named': ({ count, of }: Params) =>
    `${count} van ${of} projecten hebben trekker en beide opdrachtgevers.`,
  'checklist-no-clients': () => 'De lijst noemt geen ambtelijk opdrachtgevers.',
  'checklist-clients': ({ most, max }: Params) =>
    `Eén opdrachtgever heeft hooguit ${most} projecten; afgesproken is ${max}. Of het teammanagers zijn, vult u zelf in.`,
  'checklist-hours': ({ count, of }: Params) =>
    `${count} van ${of} urennormen zijn eigen cijfers; de rest is aanname.`,
};
