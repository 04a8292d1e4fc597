import { labelOf, labelsOf, type FindingText, type Params } from '../entries';
import { decimal } from '../format';
import { domain } from './domain';
import { count } from './findings';
import { pane } from './pane';

type Say = (params: Params) => FindingText;

const fte = (value: Params[string] | undefined): string => `${decimal(Number(value), 2)} fte`;
const role = (value: Params[string] | undefined): string => labelOf(domain.roles, value);
const projects = (value: Params[string] | undefined): string =>
  `${count(value)} ${Number(value) === 1 ? 'project' : 'projecten'}`;

const sentences = {
  // The lists.
  'staff-row-ignored': ({ row, text }) => ({
    message: `Rij ${row} (${text}) van de formatie is niet gelezen als medewerker.`,
    action: 'Is het wel een medewerker? Vul naam, functie en fte in.',
  }),
  'staff-list-left-out': ({ other }) => ({
    message: `Deze lijst met medewerkers telt niet mee: de formatie komt van blad ${other}.`,
    action: 'Moet deze lijst tellen? Vul hier de fte in, of haal de andere lijst weg.',
  }),
  'staff-hours-per-project': () => ({
    message: 'Op dit blad staan uren per project. Het is niet gelezen als formatie.',
    action: 'Zet wie er werkt, met functie en fte, in een eigen lijst of op RB Formatie.',
  }),
  'staff-contacts-skipped': () => ({
    message: 'Op dit blad staan contactpersonen van organisaties. Het is niet gelezen als formatie.',
    action: 'Zijn het wel eigen medewerkers? Zet ze met functie en fte op RB Formatie.',
  }),
  'staff-without-names': () => ({
    message: 'De formatie noemt functies en geen namen. Per functie is de fte gelezen.',
    action: 'Voeg een kolom met namen toe om trekkers aan projecten te koppelen.',
  }),
  'staff-columns-equal': ({ headers, field }) => ({
    message: `Deze kolommen van de formatie kunnen allebei ‘${labelOf(pane.staffFields, field).toLowerCase()}’ zijn: ${headers}. De eerste is gebruikt.`,
    action: 'Wijs aan welke kolom het is.',
  }),
  'staff-total-differs': ({ total, sum }) => ({
    message: `Het totaal in de formatie is ${fte(total)}, maar de rijen tellen op tot ${fte(sum)}.`,
    action: 'Controleer of er een rij mist of dubbel staat.',
  }),
  'staff-level-codes': ({ header, codes }) => ({
    message: `Kolom “${header}” bevat codes (${codes}) die per organisatie iets anders betekenen. Het niveau is er niet uit gelezen.`,
    action: 'Vul op RB Formatie in wie junior, medior of senior is.',
  }),

  // The rows.
  'staff-person-twice': ({ rows, fte: size }) => ({
    message: `De rijen ${rows} van de formatie noemen dezelfde persoon, samen ${fte(size)}. Ze tellen allebei mee.`,
    action: 'Is het één aanstelling? Haal een van de rijen weg. Zijn het twee rollen? Dan is het goed zo.',
  }),
  'staff-vacancy-assumed': ({ row }) => ({
    message: `Rij ${row} van de formatie heeft geen naam en is gelezen als vacature.`,
    action: 'Werkt er iemand? Vul de naam in.',
  }),
  'staff-partly-vacant': ({ row, fte: open }) => ({
    message: `In rij ${row} van de formatie is ${fte(open)} niet bezet. Alleen de bezetting telt mee.`,
    action: 'U hoeft niets te doen.',
  }),
  'staff-role-missing': ({ row }) => ({
    message: `In rij ${row} van de formatie staan geen functie en geen rol. De uren tellen bij geen rol mee.`,
    action: 'Vul de functie in.',
  }),
  'staff-role-unknown': ({ row, title }) => ({
    message: `De functie “${title}” in rij ${row} van de formatie is geen rol voor woningbouw die Regieblad kent.`,
    action: 'Werkt deze functie voor woningbouwprojecten? Vul de rol in.',
  }),
  'staff-role-from-heading': ({ row, role: read }) => ({
    message: `De rol in rij ${row} van de formatie is gelezen uit de kop erboven: ${role(read)}.`,
    action: 'Klopt dat niet? Vul de functie in de rij in.',
  }),
  'staff-roles-several': ({ row, role: read, others }) => ({
    message: `In rij ${row} van de formatie zijn meer rollen aangekruist. De fte telt bij ${role(read)}, niet bij ${labelsOf(domain.roles, others, ' en ')}.`,
    action: 'Verdeel de fte over de rollen.',
  }),
  'staff-fte-unknown': ({ row }) => ({
    message: `In rij ${row} van de formatie is de fte leeg of niet leesbaar. Zij is onbekend, niet nul.`,
    action: 'Vul de fte of de uren per week in.',
  }),
  'staff-fte-zero': ({ row }) => ({
    message: `In rij ${row} van de formatie is de fte 0.`,
    action: 'Werkt hier niemand meer? Haal de rij weg. Anders: vul de fte in.',
  }),
  'staff-fte-large': ({ row, fte: size }) => ({
    message: `In rij ${row} van de formatie staat ${fte(size)} voor één persoon.`,
    action: 'Zijn het uren of dagen? Zet dat in de kop van de kolom.',
  }),
  'staff-fte-varies': ({ row, fte: size }) => ({
    message: `In rij ${row} van de formatie verschilt de fte per jaar. Gerekend is met ${fte(size)}.`,
    action: 'Klopt dat niet? Vul op RB Formatie een andere fte in.',
  }),
  'staff-share-unclear': ({ row, text }) => ({
    message: `In rij ${row} van de formatie kan “${text}” voor woningbouw een aandeel of fte zijn. Het is niet gebruikt.`,
    action: 'Schrijf een percentage, zoals 50%, of zet fte in de kop.',
  }),
  'staff-leave': ({ row, text }) => ({
    message: `In rij ${row} van de formatie staat verlof (“${text}”). Dat is niet van de fte afgetrokken.`,
    action: 'Vul op RB Formatie in van wanneer tot en met wanneer, of de fte die overblijft.',
  }),
  'staff-leave-reversed': ({ row }) => ({
    message: `Het verlof in rij ${row} van de formatie eindigt voordat het begint. Het telt niet mee.`,
    action: 'Verbeter de eerste of de laatste dag van het verlof.',
  }),
  'staff-ends-before-start': ({ row }) => ({
    message: `In rij ${row} van de formatie ligt de laatste dag vóór de eerste. Deze persoon telt in geen jaar mee.`,
    action: 'Verbeter ‘vanaf’ of ‘tot en met’.',
  }),
  'staff-share-unusable': ({ row, text }) => ({
    message: `Het eigen aandeel “${text}” in rij ${row} van RB Formatie ligt niet tussen 0 en 100 %. Het is niet gebruikt.`,
    action: 'Schrijf een percentage, zoals 60%, of maak de cel leeg.',
  }),
  'coach-unknown': ({ row, text }) => ({
    message: `De coach “${text}” in rij ${row} van RB Formatie is niemand in de formatie. Deze rij heeft nu geen coach.`,
    action: 'Typ een code of een naam uit RB Formatie.',
  }),
  'coach-cycle': ({ rows }) => ({
    message: `In de rijen ${rows} van RB Formatie coachen mensen elkaar rond. Deze koppelingen tellen niet mee.`,
    action: 'Kies wie de coach is en maak de andere cel leeg.',
  }),
  'coach-self': ({ row }) => ({
    message: `In rij ${row} van RB Formatie is iemand de eigen coach. Deze rij heeft nu geen coach.`,
    action: 'Kies iemand anders of maak de cel leeg.',
  }),
  'staff-date-unreadable': ({ row, text }) => ({
    message: `De datum “${text}” in rij ${row} van de formatie is niet leesbaar en telt niet mee.`,
    action: 'Schrijf een datum zoals 1-9-2026, of een jaar.',
  }),

  // Leads.
  'lead-unknown': ({ lead, projects: number }) => ({
    message: `Trekker ${lead} (${projects(number)}) staat niet in de formatie.`,
    action: 'Kies wie het is, zet deze persoon in de formatie, of pas de naam in de lijst aan.',
  }),
  'lead-ambiguous': ({ lead, people }) => ({
    message: `Trekker ${lead} kan meer dan één persoon in de formatie zijn: ${people}.`,
    action: 'Kies wie het is, of schrijf de naam voluit.',
  }),
  'lead-doubtful': ({ lead, person }) => ({
    message: `Trekker ${lead} lijkt op ${person} in de formatie, maar dat is niet zeker. De naam is niet gekoppeld.`,
    action: 'Kies wie het is, of schrijf de naam zoals in de formatie.',
  }),
  'lead-likely': ({ lead, person }) => ({
    message: `Trekker ${lead} is gelezen als ${person}, de enige met die voornaam.`,
    action: 'Klopt dat niet? Schrijf de naam voluit.',
  }),
  'lead-several': ({ lead, first, others }) => ({
    message: `Bij “${lead}” staan meer trekkers. ${first} telt als trekker; ook genoemd: ${others}.`,
    action: 'Klopt dat niet? Zet de trekker vooraan.',
  }),
  'lead-nobody': ({ lead, projects: number }) => ({
    message: `Trekker ${lead} (${projects(number)}) is volgens uw antwoord niemand uit de formatie.`,
    action: 'Verandert dat? Zet deze persoon in de formatie en kies opnieuw.',
  }),
  'own-chance-unreadable': ({ name, text }) => ({
    message: `“${text}” bij ${name} op RB Prognose zegt niet wat de realisatiekans betekent en telt niet mee.`,
    action: 'Kies “ooit” of “in de planperiode”.',
  }),
  'own-date-unreadable': ({ name, text, column, sheet }) => ({
    message: `“${text}” bij ${name} in de kolom ${column} van ${sheet} is geen datum en telt niet mee.`,
    action: 'Typ een volledige datum, bijvoorbeeld 1-9-2026.',
  }),
  'chosen-lead-unknown': ({ name, text }) => ({
    message: `De afwijkende trekker “${text}” bij ${name} op RB Bezetting is niemand in de formatie. Het niveau blijft onbekend.`,
    action: 'Typ een code uit RB Formatie, zoals PL-3, of maak de cel leeg.',
  }),
  'chosen-lead-by-name': ({ name, text, code }) => ({
    message: `De afwijkende trekker bij ${name} op RB Bezetting is gelezen als ${code} (${text}).`,
    action: `Typ ${code}, dan rekent het blad zelf ook mee.`,
  }),
} satisfies Record<string, Say>;

/** Sentences for what reading finds in the staff lists and among the leads of projects. */
export const staffFindings: Record<keyof typeof sentences, Say> = sentences;
