import type { FindingText, Params } from '../entries';
import { wholeNumber } from '../format';
import { ruleLabel } from '../sheets/ruleLabels';

type Say = (params: Params) => FindingText;

const rule = (id: Params[string] | undefined): string => ruleLabel(String(id));

const sentences = {
  'rule-unknown': ({ id }) => ({
    message: `Regel ${id} op RB Uitgangspunten bestaat niet en is niet gebruikt.`,
    action: 'Controleer de sleutel van de regel.',
  }),
  'rule-unusable': ({ id, value, used }) => ({
    message: `De waarde “${value}” bij “${rule(id)}” is niet bruikbaar. Gerekend met ${used}.`,
    action: 'Vul op RB Uitgangspunten een waarde in die past bij de eenheid.',
  }),
  'rule-without-value': ({ id }) => ({
    message: `De regel “${rule(id)}” op RB Uitgangspunten heeft geen waarde. De standaardwaarde geldt.`,
    action: 'Laat leeg om de standaard te gebruiken, of vul een waarde in.',
  }),
  'rule-out-of-order': ({ id, value, used }) => ({
    message: `De waarde ${value} bij “${rule(id)}” past niet in de reeks. Gerekend met ${used}.`,
    action: 'Zorg dat de waarden van de reeks oplopen.',
  }),
  'weights-not-one': ({ sum }) => ({
    message: `De gewichten tellen op tot ${Math.round(Number(sum) * 100)} %. Ze zijn naar verhouding omgerekend.`,
    action: 'Maak de gewichten op RB Uitgangspunten samen 100 %.',
  }),
  'weights-all-zero': () => ({
    message: 'Alle gewichten zijn nul. Gerekend met vijf gelijke gewichten.',
    action: 'Vul op RB Uitgangspunten gewichten in die samen 100 % zijn.',
  }),
  'norms-without-hours': ({ count }) => ({
    message: `Voor ${wholeNumber(Number(count))} projecten geven de urennormen nul uur. Hun inzet per woning blijft daarom open.`,
    action: 'Controleer de uren per project op RB Uitgangspunten.',
  }),
  'duplicate-row': ({ name }) => ({
    message: `${name} staat twee keer in de lijst met precies dezelfde gegevens. Eén keer geteld.`,
    action: 'Verwijder de dubbele rij, of geef beide projecten een eigen nummer.',
  }),
  'homes-unknown': ({ name }) => ({
    message: `Van ${name} is het aantal woningen onbekend. Het telt in geen enkel totaal mee.`,
    action: 'Vul een aantal in, desnoods een bandbreedte zoals 20-30.',
  }),
  'realised-above-listed': ({ name }) => ({
    message: `Bij ${name} zijn meer woningen gerealiseerd dan het project telt.`,
    action: 'Controleer beide aantallen.',
  }),
  'net-counted-as-gross': ({ name }) => ({
    message: `Van ${name} is alleen een netto aantal bekend; dat telt mee als bruto.`,
    action: 'Vul het bruto aantal in, of tel netto via RB Uitgangspunten.',
  }),
  'target-missing': () => ({
    message: 'Er is geen afspraak over aantallen gevonden. Het tekort is daarom onbekend.',
    action: 'Vul de afspraak in op RB Uitgangspunten.',
  }),
  'target-none-active': () => ({
    message: 'Geen van de afspraken geldt nog.',
    action: 'Zet op RB Uitgangspunten de geldende afspraak op “geldt”.',
  }),
  'target-other-municipality': () => ({
    message: 'De afspraken in het werkboek zijn per gemeente, en geen ervan hoort zeker bij deze projecten.',
    action: 'Zet in RB Uitgangspunten de afspraak die voor deze lijst geldt, zonder gemeente.',
  }),
  'target-other-years': ({ year }) => ({
    message: `Geen geldende afspraak loopt over ${year}.`,
    action: 'Controleer de jaren van de afspraak op RB Uitgangspunten.',
  }),
  'target-several': ({ name, count }) => ({
    message: `${count} afspraken gelden tegelijk. Gerekend met “${name}”.`,
    action: 'Zet afspraken die niet meer gelden op “verlopen”.',
  }),
  'target-years-exceed-total': ({ name, total }) => ({
    message: `De jaren van “${name}” tellen op tot meer dan het totaal. Gerekend met ${wholeNumber(Number(total))}.`,
    action: 'Maak jaren en totaal gelijk.',
  }),
  'target-realised-unknown': ({ name }) => ({
    message: `Van “${name}” is niet bekend hoeveel woningen al gerealiseerd zijn. Gerekend alsof alles nog moet.`,
    action: 'Vul op RB Uitgangspunten in wat tot de peildatum gerealiseerd is.',
  }),
  'target-realised-from-list': ({ name, homes }) => ({
    message: `Voor “${name}” zijn ${wholeNumber(Number(homes))} gerealiseerde woningen uit de lijst gebruikt.`,
    action: 'Controleer of de lijst alles bevat sinds het begin van de afspraak.',
  }),
  'person-level-unknown': ({ name }) => ({
    message: `Van ${name} is het niveau nog niet ingevuld.`,
    action: 'De leidinggevende vult het niveau in op RB Formatie.',
  }),
  'scenario-project-unknown': ({ project }) => ({
    message: `Het scenario noemt project ${project}, dat niet in de lijst staat.`,
    action: 'Controleer de sleutel van het project.',
  }),
  'scenario-rule-unknown': ({ id }) => ({
    message: `Het scenario noemt regel ${id}, die niet bestaat.`,
    action: 'Controleer de sleutel van de regel.',
  }),
} satisfies Record<string, Say>;

/** Sentences for what the analysis finds in the data: what is the matter, and what to do. */
export const analysisFindings: Record<keyof typeof sentences, Say> = sentences;
