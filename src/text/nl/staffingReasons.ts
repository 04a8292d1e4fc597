import type { Params } from '../entries';
import { labelOf } from '../entries';
import { dateText, decimal, wholeNumber } from '../format';
import { domain } from './domain';

type Value = Params[string] | undefined;

const level = (value: Value): string => labelOf(domain.levels, value);
const hours = (value: Value): string => `${wholeNumber(Number(value))} uur`;
const span = ({ from, until }: Params): string => (from === until ? `${from}` : `${from}–${until}`);
const list = (value: Value): string => String(value).split(',').join(', ');
const handOver = ({ hours: total, from }: Params): string =>
  `${Number(total) > 0 ? `Overdracht: samen ${hours(total)}. ` : ''}Kan vanaf ${dateText(String(from))}.`;

/** Sentences about who leads what, when and why, by code. About the project and never about a person's shortcoming. */
export const staffingReasons = {
  'staffing-no-staff-list': () => 'Geen formatie met projectleiders, dus niet te toetsen.',
  'staffing-lead-not-in-staff': () => 'De trekker uit de lijst staat niet in de formatie.',
  'staffing-chosen': () => 'Trekker gekozen op RB Bezetting.',
  'staffing-chosen-not-in-staff': () => 'De gekozen trekker staat niet in de formatie.',
  'staffing-phase-without-lead': () => 'In deze fase is geen trekker nodig.',
  'staffing-size-unknown': () => 'Aantal woningen onbekend, dus geen gevraagd niveau.',
  'staffing-level-unknown': () => 'Niveau van de trekker nog niet ingevuld op RB Formatie.',
  'staffing-phase-unknown': () => 'Fase onbekend: vul de fase in, dan blijkt of een trekker nodig is.',
  'staffing-under': ({ required, has }: Params) =>
    `Vraagt niveau ${level(required)}, bezet op niveau ${level(has)}.`,
  'staffing-over': ({ required, has }: Params) =>
    `Kan op niveau ${level(required)}, bezet op niveau ${level(has)}: die ervaring is elders nodig.`,
  'staffing-fits': ({ required, has }: Params) =>
    `Vraagt niveau ${level(required)}, bezet op niveau ${level(has)}: past.`,
  'staffing-junior-with-coach': () => 'Past bij een junior, met een senior als coach.',
  'staffing-no-juniors': () => 'Regel niet toepasbaar: geen junioren in dienst.',
  'staffing-casemanager': () => 'Klein plan: loopt via de casemanager.',
  'staffing-kept-out': () => 'Valt buiten de volgorde; de reden staat in RB Prioritering.',
  'staffing-proposed': ({ required, has }: Params) =>
    `Voorstel: vraagt niveau ${level(required)}, deze trekker heeft niveau ${level(has)} en uren over.`,
  'staffing-no-level': ({ required }: Params) =>
    `Niemand in de formatie heeft niveau ${level(required)} of hoger.`,

  'staffing-coached': ({ required, has }: Params) =>
    `Vraagt niveau ${level(required)}, bezet op niveau ${level(has)} met een coach: past.`,
  'staffing-team-unknown': () => 'Van niemand zijn niveau en uren bekend. Vul RB Formatie in.',
  'staffing-no-competence': ({ required, competences }: Params) =>
    `Niemand met niveau ${level(required)} of hoger heeft ook: ${list(competences)}.`,
  'staffing-max-projects': ({ required, people, max }: Params) =>
    people === 1
      ? `De enige met niveau ${level(required)} of hoger heeft al ${max} projecten.`
      : `Iedereen met niveau ${level(required)} of hoger heeft al ${max} projecten.`,
  'staffing-no-hours': (params: Params) =>
    `${params.people === 1 ? `De enige met niveau ${level(params.required)} of hoger zit` : `Alle ${params.people} mensen met niveau ${level(params.required)} of hoger zitten`} vol${params.from === undefined ? '' : ` in ${span(params)}`}.`,

  // Why this lead, why later.
  'plan-kept': () => 'De trekker uit de lijst heeft de uren en houdt het project.',
  'plan-lead-full': ({ person, year, hours: short }: Params) =>
    `De lijst noemt ${person}; die komt in ${year} ${hours(short)} tekort.`,
  'plan-lead-elsewhere': ({ person }: Params) =>
    `De lijst noemt ${person}; die uren gaan naar projecten met meer gewicht.`,
  'plan-able': ({ able, of }: Params) => `${able} van de ${of} trekkers kunnen dit project aan.`,
  'plan-alternative': ({ person }: Params) => `Kan ook: ${person}.`,
  'plan-later': (params: Params) =>
    `Start in ${params.start}: een jaar eerder komt iedereen van niveau ${level(params.required)} of hoger uren tekort (${span(params)}).`,
  'plan-later-order': ({ start }: Params) =>
    `Start in ${start}: eerder gaan de uren naar projecten met meer gewicht.`,
  'plan-after': ({ start, after }: Params) => `Start in ${start}: pas na oplevering van ${after}.`,
  'plan-waits': ({ after }: Params) =>
    `Wacht op oplevering van ${after}; dat is binnen de planning niet klaar.`,

  // What would place a parked project.
  'relax-hours': (params: Params) =>
    `Met +${decimal(Number(params.fte), 2)} fte ${level(params.level)} in ${span(params)} (${hours(params.hours)}) kan het starten in ${params.start}.`,
  'relax-room': ({ person, start }: Params) => `${person} heeft ruimte om het te trekken vanaf ${start}.`,
  'relax-level': ({ person, start }: Params) =>
    `Met een ander niveau dan gevraagd kan ${person} het trekken vanaf ${start}.`,
  'relax-skills': ({ person, start }: Params) =>
    `Zonder de gevraagde competentie kan ${person} het trekken vanaf ${start}.`,
  'relax-maxProjects': ({ person, start }: Params) =>
    `Met één project meer dan het maximum kan ${person} het trekken vanaf ${start}.`,
  'relax-shift': ({ person, start }: Params) => `Start in ${start} kan wel, met ${person}.`,
  'relax-swap': ({ person, start, name }: Params) =>
    `Als ${name} plaatsmaakt, kan ${person} het trekken vanaf ${start}.`,

  // How a project gets a lead of a fitting level.
  'repair-plan': (params: Params) => `Het plan geeft dit project aan ${params.person}. ${handOver(params)}`,
  'repair-casemanager': (params: Params) =>
    `Klein plan: laat het via de casemanager lopen. ${handOver(params)}`,
  'repair-coach': ({ person, hours: month }: Params) =>
    `Koppel ${person} als coach, hooguit ${decimal(Number(month), 1)} uur per maand.`,
  'repair-assign-new': (params: Params) => `Geef dit project aan ${params.person}. ${handOver(params)}`,
  'repair-assign-new-work': (params: Params) =>
    `Geef dit project aan ${params.person}; de huidige trekker krijgt ${params.name}. ${handOver(params)}`,
  'repair-swap': (params: Params) =>
    `Wissel met ${params.name} (${params.person}), dan passen beide. ${handOver(params)}`,
  'repair-hire': ({ required }: Params) =>
    `Binnen het team is geen oplossing: werf of huur een ${level(required)} in.`,
  'repair-none': () => 'Binnen het team is nu geen lichtere bezetting mogelijk.',
};
