import type { Params } from '../entries';
import { wholeNumber } from '../format';

/** Why the shortfall of an agreement that ran out is, or is not, taken over by the next one. */
export const targetReasons = {
  'balance-no-own-years': ({ next }: Params) =>
    next === undefined
      ? 'Alle jaren vallen onder de afspraak die nu geldt; daar is het gerealiseerde geteld.'
      : `Alle jaren staan ook in “${next}”; daar is het gerealiseerde geteld.`,
  'balance-unknown': () => 'Niet bekend hoeveel woningen zijn gerealiseerd: vul het in.',
  'balance-years-missing': ({ years }: Params) =>
    `Van ${years} is niet ingevuld wat is gerealiseerd; het verschil is daarom te hoog en gaat niet mee.`,
  'balance-met': () => 'Gehaald: er gaat niets mee.',
  'balance-no-next': () => 'Er volgt geen afspraak die het verschil overneemt.',
  'balance-replaced': ({ next, from }: Params) =>
    `Vanaf ${from} vervangen door “${next}”, met nieuwe aantallen; het verschil gaat niet apart mee.`,
  'balance-from-list': ({ next }: Params) =>
    `Gerealiseerd komt uit de lijst, die vaak niet alles bevat; er gaat niets mee naar “${next}”. Vul het in.`,
  'balance-not-carried': ({ next }: Params) => `Gaat volgens de rekenregel niet mee naar “${next}”.`,
  'balance-carried': ({ homes, next }: Params) =>
    `${wholeNumber(Number(homes))} woningen gaan mee naar “${next}”.`,
};
