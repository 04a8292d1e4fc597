import type { BottleneckKind } from '../../model/terms';
import type { Actor, Help, MeasurePlan } from '../results';
import { assumed } from '../rules/row';

function plan(actor: Actor, measures: MeasurePlan['measures'], ...help: Help[]): MeasurePlan {
  return { actor, measures, help, origin: assumed };
}

/** The library of measures (practice 10). Of what Regieblad sees itself: practice 1 (line 8), 7 and 8. */
export const measurePlans = {
  'ambtelijke-capaciteit': plan(
    'directie-mt',
    ['parkeren', 'delen', 'inhuren'],
    'versnellingsteam',
    'flexpool',
  ),
  netcongestie: plan(
    'college',
    ['transportverzoek', 'laag-vermogen', 'volgorde-net'],
    'provincie',
    'netbeheerder',
  ),
  stikstof: plan('projectleider', ['aerius', 'elektrisch-bouwen', 'saldering'], 'provincie'),
  'flora-fauna': plan('projectleider', ['quickscan', 'seizoen', 'soortenmanagementplan'], 'provincie'),
  'onrendabele-top': plan(
    'college-raad',
    ['programma-herzien', 'subsidie', 'fasering', 'bijdrage'],
    'rijk',
    'provincie',
  ),
  onderhandeling: plan('ambtelijk-opdrachtgever', ['einddatum', 'taxatie', 'tweede-variant'], 'expertteam'),
  'verouderd-contract': plan('college', ['opzegging', 'heronderhandelen'], 'versnellingsteam'),
  'versnipperd-eigendom': plan('college-raad', ['voorkeursrecht', 'kavelruil', 'deelgebieden'], 'kadaster'),
  'bezwaar-beroep': plan('planjurist', ['vroeg-gesprek', 'herstelbesluit', 'bestuurlijke-lus', 'op-risico']),
  draagvlak: plan('portefeuillehouder', ['beeldvormend', 'drie-varianten']),
  'stapeling-eisen': plan('college-raad', ['eisenlijst', 'schrapbesluit'], 'expertteam'),
  'parkeren-bereikbaarheid': plan(
    'college-raad',
    ['maatwerknorm', 'mobiliteitsplan', 'fasering-ontsluiting'],
    'provincie',
  ),
  'geluid-bodem': plan('projectleider', ['onderzoek-maatwerk', 'sanering'], 'omgevingsdienst'),
  markt: plan('portefeuillehouder', ['andere-fasering', 'conceptbouw', 'afname'], 'versnellingstafel'),
  anders: plan('regieteam', ['benoemen']),
  'geen-trekker': plan(
    'regieteam',
    ['trekker-aanwijzen', 'sparringpartner', 'parkeren'],
    'versnellingsteam',
    'flexpool',
  ),
  'tekort-specialist': plan('directie-mt', ['parkeren', 'delen', 'inhuren'], 'versnellingsteam', 'flexpool'),
  'vergunning-ontbreekt': plan('projectleider', ['vergunning-aanvragen', 'jaar-aanpassen']),
  'netaanvraag-ontbreekt': plan('projectleider', ['transportverzoek', 'laag-vermogen'], 'netbeheerder'),
  'soortenonderzoek-ontbreekt': plan('projectleider', ['quickscan', 'seizoen'], 'provincie'),
} satisfies Record<BottleneckKind, MeasurePlan>;
