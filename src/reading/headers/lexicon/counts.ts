import { compounds } from './entry';
import type { LexiconEntry } from './entry';

/** Words that turn a count of all homes into a count of something else, such as a tenure. */
const notTotal = `m2, bvo, gbo, gsf, oppervlakte, prijs, huurprijs, koopprijs, categorie, waarde, %, percentage,
      perc, parkeerplaatsen, parkeren, hotel, student, studenten, beds, kamers, zorg, commercial, code,
      id, datum, jaar, onbekend, type, huishoudens, inwoners, kosten, huur, koop, sociale, sociaal,
      middenhuur, accommodation, serviced, eengezins, meergezins`;

/** Words that say which of all homes are counted, so that "plancapaciteit" or "dwellings" beside them doesn't say it. */
const notAll = `bruto, gross, netto, net, saldo, rest, resterend, resterende, restant, remaining, gerealiseerd,
      gerealiseerde, opgeleverd, opgeleverde, gebouwd, gebouwde, completed, sloop, slopen, gesloopte, onttrekken, demolished,
      hard, harde, zacht, zachte, affordable, market`;

/** How lists write rent and purchase behind a segment: "SH", "MHuur", "DKoop". */
const tenures = { rent: 'h, huur, hr', buy: 'k, koop, kp' } as const;

/** Headers of columns that count homes. */
export const countEntries: readonly LexiconEntry[] = [
  {
    field: 'homes',
    kind: 'count',
    whole: `woningtal, vhe, vhes, vhe s, aantal vhe, aantal vhes, verhuureenheden, aantal verhuureenheden, wngn, aantal wngn, wohneinheiten, we, wohnungen, wohneinheit, woongelegenheden, planvoorraad, planaanbod, capacity, total capacity,
      site capacity, woningbouwcapaciteit, bouwcapaciteit, aantal, aantal woningen, woningen, woningaantal, woningaantallen, won, # won, # woningen,
      aantal won, totaal, totaal aantal, totaal aantal woningen, totaal woningen, capaciteit,
      plancapaciteit, totale plancapaciteit, programma, woningbouwprogramma, aantallen, woonprogramma,
      totaal won, aantal wooneenheden, wooneenheden, homes, dwellings, units, residential units,
      number of homes, number of units, dwelling units, resi dwellings, residential dwellings,
      housing units, total, total homes, total units, n woningen, eenheden, plancap, proposed units,
      proposed dwellings, proposed homes, total proposed, te realiseren woningen`,
    spare: '#',
    within: `aantal woningen, plancapaciteit, woningaantal, dwellings, dwelling units, housing units,
      aantal won, wooneenheden`,
    not: `${notTotal}, ${notAll}`,
  },
  {
    field: 'homesGross',
    kind: 'count',
    whole: `bruto, bruto woningen, bruto plancapaciteit, bruto aantal, bruto aantal woningen, totaal bouw,
      gross, gross units, gross homes, gross dwellings, brutto, bruto toevoeging, bruto capaciteit`,
    within: 'bruto, gross',
    not: notTotal,
  },
  {
    field: 'homesNet',
    kind: 'count',
    whole: `netto, netto woningen, netto plancapaciteit, netto toevoeging, saldo, woningsaldo, totaal netto,
      net, net units, units net, net homes, netto aantal, netto toename, per saldo, netto saldo,
      net dwellings, net new units, net new homes, net new dwellings, net gain, net change`,
    within: 'netto, saldo, net additional',
    not: `${notTotal}, gerealiseerd, resterend`,
  },
  {
    field: 'homesRemaining',
    kind: 'count',
    whole: `nog te bouwen, nog te realiseren, nog op te leveren, restcapaciteit, aantalrest, aantal rest, rest,
      restant, resterend, resterende woningen, resterende capaciteit, resterende plancapaciteit, resterend aantal, net remaining, dwellings remaining, totaal resterend,
      restprogramma, remaining, remaining homes, units remaining, restopgave, restant programma,
      outstanding, outstanding dwellings, outstanding units, dwellings outstanding`,
    within: 'nog te bouwen, nog te realiseren, nog op te leveren, restcapaciteit, resterend, remaining',
    not: `${notTotal}, sloop, netto`,
  },
  {
    field: 'homesRealised',
    kind: 'count',
    whole: `gerealiseerd, opgeleverd, reeds gerealiseerd, reeds opgeleverd, al gebouwd, gebouwd,
      totaal gerealiseerd, gerealiseerde woningen, aantal gerealiseerd, aantal opgeleverd,
      opgeleverde woningen, bouw gerealiseerd, realised, delivered, homes delivered, units completed,
      completed, gereed, gereedgekomen, completions, completions to date, dwellings completed, completed dwellings`,
    within: 'gerealiseerd, opgeleverd, realised, units completed',
    not: `${notTotal}, sloop, netto`,
  },
  {
    field: 'demolition',
    kind: 'count',
    whole: `te amoveren, amovering, geamoveerd, te onttrekken, gesloopte woningen, slopen, abriss, ruckbau, sloop, te slopen, sloop onttrekking, onttrekking, onttrekkingen, sloop woningen,
      te slopen woningen, totaal sloop, aantal sloop, gesloopt, sloopwoningen, sloop en onttrekking,
      demolition, demolished, demolitions, units demolished, homes demolished, losses`,
    within: 'te slopen, sloop, onttrekking, demolition, demolished',
    not: 'gerealiseerd, resterend, jaar, datum, nieuwbouw, type, categorie, prijs',
  },
  {
    field: 'socialRent',
    kind: 'count',
    whole: `sozialwohnungen, huur tot liberalisatiegrens, huur onder liberalisatiegrens, sociale huur, huur sociaal, soc huur, ${compounds('s', tenures.rent)}, sociaal, sociale huurwoningen, huur sociale huur,
      sociale woningen, social rent, social, social rented, sociale huurwoning, huur soc`,
    spare: 'goedkope huur, huur goedkoop, daeb, daeb huur, huur daeb, huur corporatie sociaal',
    within: 'sociale huur, soc huur, huur sociaal, social rent',
    not: '%, percentage, prijs, categorie, gerealiseerd, resterend',
  },
  {
    field: 'midRent',
    kind: 'count',
    whole: `middenhuur, midden huur, huur midden, huur middenhuur, midd huur, middeldure huur, huur middelduur, ${compounds('m, md', tenures.rent)},
      middenhuurwoningen, mid rent, middensegment huur, intermediate rent, huur middensegment,
      middelduur huur`,
    within: 'middenhuur, middeldure huur, midden huur',
    not: '%, percentage, prijs, categorie, gerealiseerd, resterend, corporatie',
  },
  {
    field: 'affordableBuy',
    kind: 'count',
    whole: `betaalbare koop, koop betaalbaar, koop betaalbare koop, bet koop, ${compounds('b, s, g', tenures.buy)}, goedkope koop, koop goedkoop,
      sociale koop, koop sociaal, affordable purchase, affordable buy, betaalbare koopwoningen,
      affordable ownership`,
    within: 'betaalbare koop, koop betaalbaar, goedkope koop',
    not: '%, percentage, prijs, categorie, gerealiseerd, resterend',
  },
  {
    field: 'expensive',
    kind: 'count',
    whole: `duur, dure woningen, vrije sector, dure huur of koop, duur segment, dure huur en koop,
      dure huur koop, vrije sector huur koop, expensive, market, dure koop, koop duur, koop dure koop,
      vrije sector koop, koop vrije sector, vs koop, dure huur, huur duur, huur dure huur,
      vrije sector huur, huur vrije sector, vs huur, vs, ${compounds('d, v, vs', tenures.rent)}, ${compounds('d, v, vs', tenures.buy)}, vrije huur, huur vrij, vrije koop, koop vrij`,
    not: '%, percentage, prijs, gerealiseerd, resterend',
  },
  {
    field: 'rent',
    kind: 'count',
    whole: `miete, mietwohnungen, huur, huurwoningen, totaal huur, aantal huur, huur totaal, rent, rental, rented, huurwoning,
      rental units, totaal huur resterend`,
    not: '%, prijs, categorie, corporatie',
  },
  {
    field: 'buy',
    kind: 'count',
    whole: `eigentumswohnungen, koop, koopwoningen, koopwoning, totaal koop, aantal koop, koop totaal, buy, for sale,
      owner occupied, totaal koop resterend`,
    not: '%, prijs, categorie',
  },
  {
    field: 'tenureUnknown',
    kind: 'count',
    whole: `onbekend koop of huur, huur koop onbekend, koop huur onbekend, eigendom onbekend,
      eigendom type onbekend, onbekend huur koop, totaal eigendom onbekend,
      totaal koop huur onbekend resterend, tenure unknown, segment onbekend`,
  },
  {
    field: 'singleFamily',
    kind: 'count',
    whole: `eengezins, eengezinswoningen, eengezins woning, eengezinswoning, egw, grondgebonden,
      grondgebonden woningen, ggb, single family, totaal eengezins resterend, houses, totaal eengezins`,
    spare: 'gg',
    within: 'eengezins, grondgebonden',
    not: '%, koop, huur, categorie',
  },
  {
    field: 'apartments',
    kind: 'count',
    whole: `meergezins, meergezinswoningen, meergezins woning, meergezinswoning, mgw, appartementen, gestapeld,
      gestapelde woningen, apartments, totaal meergezins resterend, flats, app, totaal meergezins,
      appartement, appart`,
    spare: 'mg',
    within: 'meergezins, appartementen',
    not: '%, koop, huur, categorie, student, serviced, hotel',
  },
  {
    field: 'flexHomes',
    kind: 'count',
    whole: `flexwoningen, flex, tijdelijke woningen, aantal tijdelijke woningen, flex homes, temporary homes,
      waarvan flex, waarvan flexwoningen, waarvan tijdelijk`,
    within: 'flexwoningen, tijdelijke woningen',
    not: '%, regulier',
  },
];

/** "New build": gross beside a demolition column, else a count whose basis the list doesn't state. */
export const newBuildHeaders = `nieuw, te bouwen, te bouwen woningen, nieuw te bouwen woningen, nieuwbouw, bouw, nieuw te bouwen, toe te voegen, toe te voegen woningen, toe te voegen aantal, nieuwe woningen, toevoeging, toevoegingen, nieuwbouwwoningen,
      bouw nieuw, new build, new homes, aantal nieuwbouw, bouwprogramma`;
