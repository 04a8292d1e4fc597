import type { FindingText, Params } from '../entries';

type Say = (params: Params) => FindingText;

const sentences = {
  'chosen-lead-left': ({ name, until }) => ({
    message: `De gekozen trekker bij ${name} is er sinds eind ${until} niet meer. De keuze blijft staan, maar er zijn geen uren.`,
    action: 'Kies op RB Bezetting een andere trekker of maak de cel leeg.',
  }),
  'chosen-coach-unknown': ({ name, text }) => ({
    message: `De coach “${text}” bij ${name} op RB Bezetting is niemand in de formatie.`,
    action: 'Typ een code uit RB Formatie, zoals PL-3, of maak de cel leeg.',
  }),
  'chosen-start-unreadable': ({ name, text }) => ({
    message: `Het startjaar “${text}” bij ${name} op RB Bezetting is geen jaar. Het is niet gebruikt.`,
    action: 'Typ een jaar, zoals 2028, of maak de cel leeg.',
  }),
  'coach-level': ({ name, level, required }) => ({
    message: `De gekozen coach bij ${name} heeft niveau ${level || 'onbekend'}; het project vraagt een coach van niveau ${required} of hoger, boven de trekker.`,
    action: 'Kies een coach van een hoger niveau of vul het niveau in op RB Formatie.',
  }),
  'level-exception-unknown': ({ name, text }) => ({
    message: `Het andere niveau “${text}” bij ${name} op RB Bezetting bestaat niet. De regel blijft gelden.`,
    action: 'Kies casemanager, junior, medior of senior.',
  }),
  'level-exception-until-unreadable': ({ name, text }) => ({
    message: `De einddatum “${text}” bij ${name} op RB Bezetting is geen datum.`,
    action: 'Typ een datum, zoals 31-12-2026.',
  }),
  'level-exception-no-reason': ({ name, level }) => ({
    message: `Het andere niveau (${level}) bij ${name} heeft geen reden. De regel blijft gelden.`,
    action: 'Vul op RB Bezetting de reden in.',
  }),
  'level-exception-no-end': ({ name, level }) => ({
    message: `Het andere niveau (${level}) bij ${name} heeft geen einddatum. De regel blijft gelden.`,
    action: 'Vul op RB Bezetting in tot wanneer het geldt.',
  }),
  'level-exception-expired': ({ name, level, until }) => ({
    message: `Het andere niveau (${level}) bij ${name} gold tot ${until} en is verlopen. De regel geldt weer.`,
    action: 'Verleng het met een nieuwe einddatum, of maak de cel leeg.',
  }),
  'start-after-unknown': ({ name, text }) => ({
    message: `“Pas na” bij ${name} op RB Bezetting noemt “${text}”; dat project staat niet in de lijst.`,
    action: 'Typ de naam of sleutel van een project uit de lijst.',
  }),
  'start-after-closed': ({ name }) => ({
    message: `${name} hoeft nergens meer op te wachten: het project bij “Pas na” is gereed of vervallen.`,
    action: 'Maak de cel bij “Pas na” leeg.',
  }),
  'start-after-circle': ({ name, after }) => ({
    message: `${name} wacht op ${after}, en dat wacht weer op ${name}, soms via andere projecten. De hele kring telt niet mee.`,
    action: 'Haal bij één van deze projecten “Pas na” weg.',
  }),
  'competences-not-entered': ({ count }) => ({
    message: `${count} projecten vragen een competentie, maar van niemand zijn competenties ingevuld. Daar is dus niet op getoetst.`,
    action: 'Vul op RB Formatie de competenties van de projectleiders in.',
  }),
  'competence-nobody-has': ({ name, competence }) => ({
    message: `${name} vraagt “${competence}”, en niemand in de formatie heeft die competentie.`,
    action: 'Vul de competentie in op RB Formatie, huur in, of vraag iets anders.',
  }),
  'lead-without-hours': () => ({
    message: 'Een projectleider staat op 0 fte en kan dus niets trekken.',
    action: 'Controleer de fte op RB Formatie.',
  }),
  'lead-above-limit': ({ projects: count, year, hours, available }) => ({
    message: `Een trekker van ${count} projecten heeft in ${year} ${hours} uur werk en ${available} uur tijd. Dat komt door gekozen of lopend werk.`,
    action: 'Kijk op RB Bezetting wie het is en wat een ander kan overnemen.',
  }),
  'lead-many-projects': ({ count, max }) => ({
    message: `Een trekker heeft ${count} projecten tegelijk; meer dan ${max} wordt onoverzichtelijk.`,
    action: 'Kijk op RB Bezetting welke projecten een ander kan trekken.',
  }),
} satisfies Record<string, Say>;

/** Sentences for what people typed on RB Bezetting, and for what the plan found about the team. */
export const planFindings: Record<keyof typeof sentences, Say> = sentences;
